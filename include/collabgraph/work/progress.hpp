/// How far a long work is. A kernel is handed a Progress, says how many parts there are and counts them as they are
/// done; who listens decides whether anybody is told.
#pragma once

#include <cstdint>

namespace collabgraph::work {

/// Who is told. expect() is called by the thread that works, advance() by any of its threads at the same time: both
/// must be quick and must not throw.
class Listener {
 public:
    virtual ~Listener() = default;
    /// From now on the work goes through so many parts, the first of them not yet done.
    virtual void expect(std::uint64_t parts) noexcept = 0;
    /// So many parts more are done.
    virtual void advance(std::uint64_t parts) noexcept = 0;
};

/// Handed down to kernels by value; nobody listens to one that was made without a listener. Never changes a result.
class Progress {
 public:
    Progress() = default;
    explicit Progress(Listener& listener) : m_listener(&listener) {}

    void expect(std::uint64_t parts) const noexcept {
        if (m_listener != nullptr) m_listener->expect(parts);
    }
    void advance(std::uint64_t parts = 1) const noexcept {
        if (m_listener != nullptr) m_listener->advance(parts);
    }

 private:
    Listener* m_listener = nullptr;
};

}  // namespace collabgraph::work

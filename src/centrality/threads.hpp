/// How many threads a kernel may start, and which one is running; one thread where collabgraph was built without
/// OpenMP.
#pragma once

#ifdef _OPENMP
#include <omp.h>
#endif

namespace collabgraph::centrality {

/// One inside another parallel region, so that what is called many times in parallel does not multiply threads.
inline int thread_limit() {
#ifdef _OPENMP
    return omp_in_parallel() != 0 ? 1 : omp_get_max_threads();
#else
    return 1;
#endif
}

inline unsigned thread_number() {
#ifdef _OPENMP
    return static_cast<unsigned>(omp_get_thread_num());
#else
    return 0;
#endif
}

}  // namespace collabgraph::centrality

#include "collabgraph/table/sha256.hpp"

#include <catch2/catch.hpp>

using collabgraph::table::Sha256;

// The examples of FIPS 180-4 and its validation suite.
TEST_CASE("SHA-256 gives the published digests") {
    CHECK(Sha256().hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(Sha256().update("abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(Sha256().update("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex() ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(Sha256().update(std::string(1'000'000, 'a')).hex() ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 does not depend on how the bytes were cut") {
    std::string bytes;
    for (int i = 0; i < 300; ++i) bytes.push_back(static_cast<char>(i * 7));
    for (std::size_t length = 0; length <= bytes.size(); ++length) {
        const std::string_view part = std::string_view(bytes).substr(0, length);
        const std::string whole = Sha256().update(part).hex();
        Sha256 pieces;
        for (std::size_t i = 0; i < length; i += 1 + i % 67) pieces.update(part.substr(i, 1 + i % 67));
        REQUIRE(pieces.hex() == whole);
    }
}

TEST_CASE("an intermediate SHA-256 digest does not disturb the stream") {
    Sha256 hasher;
    hasher.update("a");
    const std::string first = hasher.hex();
    CHECK(hasher.hex() == first);
    CHECK(hasher.update("bc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

# What can be switched, and the house rules of compilation.
option(COLLABGRAPH_GRAPHVIZ "Draw diagrams in the process (libgvc); without it DOT text is still written" ON)
option(COLLABGRAPH_OPENMP "Use several threads" ON)
option(COLLABGRAPH_DEVELOPER "Build the tests, with warnings as errors" ${PROJECT_IS_TOP_LEVEL})
option(COLLABGRAPH_UNIT_TESTS "All tests; without it only those that compare the bytes of whole commands" ON)
option(COLLABGRAPH_BENCH "Build the benchmarks (needs igraph's C library)" OFF)
option(COLLABGRAPH_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# Same input, same bytes on every machine: no fused multiply-add behind our back.
add_compile_options(-ffp-contract=off)

if(COLLABGRAPH_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# Warnings hang on a target that is never exported.
add_library(collabgraph_warnings INTERFACE)
if(COLLABGRAPH_DEVELOPER)
  target_compile_options(collabgraph_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wold-style-cast -Werror)
  # GCC 12 sees overlapping copies in "text" + std::string that are not there (GCC bug 105651).
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(collabgraph_warnings INTERFACE -Wno-restrict)
  endif()
endif()

# cmake -DBUILD=… -DSOURCE=… -DPROJECT=… -DWORK=… -P run.cmake: installs into WORK, builds the consumer against it, runs it.
function(step)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)
  if(status)
    message(FATAL_ERROR "${ARGN}\n${out}\n${err}")
  endif()
endfunction()

# docs/library.md shows this very program.
file(READ ${SOURCE}/main.cpp program)
file(READ ${PROJECT}/docs/library.md document)
string(FIND "${document}" "${program}" place)
if(place EQUAL -1)
  message(FATAL_ERROR "docs/library.md does not show tests/install/main.cpp as it is")
endif()

file(REMOVE_RECURSE ${WORK})
step(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
step(${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK}/build -G Ninja -DCMAKE_PREFIX_PATH=${WORK}/prefix)
step(${CMAKE_COMMAND} --build ${WORK}/build)
step(${WORK}/build/consumer ${PROJECT}/data/home-medicine-2018)
step(${WORK}/prefix/bin/collabgraph --version)

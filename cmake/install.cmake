include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS collabgraph EXPORT collabgraph-targets)
install(TARGETS collabgraph_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY include/collabgraph DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT collabgraph-targets NAMESPACE collabgraph:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/collabgraph)

configure_package_config_file(cmake/collabgraph-config.cmake.in
  ${PROJECT_BINARY_DIR}/collabgraph-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/collabgraph)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/collabgraph-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/collabgraph-config.cmake
  ${PROJECT_BINARY_DIR}/collabgraph-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/collabgraph)

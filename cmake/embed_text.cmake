# cmake -DINPUT=file -DOUTPUT=file.cpp -DNAME=identifier -P embed_text.cmake
# Writes a C++ file in which collabgraph::report::NAME is the file's text and NAME_sha256 its hash in hexadecimal.
# The file must be ASCII (so that no compiler's idea of its encoding matters); line ends become \n.
file(READ "${INPUT}" text)
string(REPLACE "\r\n" "\n" text "${text}")
if(text MATCHES "[^\t\n -~]")
  message(FATAL_ERROR "${INPUT}: not ASCII; write other characters as escapes")
endif()
if(text MATCHES "\\)~~~\"")
  message(FATAL_ERROR "${INPUT}: holds the end mark of our raw string literals")
endif()
string(SHA256 hash "${text}")

# Compilers limit a single literal (MSVC: 16 kB), so the text becomes several that stand side by side.
string(LENGTH "${text}" length)
set(literals "")
set(begin 0)
while(begin LESS length)
  string(SUBSTRING "${text}" ${begin} 8000 piece)
  string(APPEND literals "    R\"~~~(${piece})~~~\"\n")
  math(EXPR begin "${begin} + 8000")
endwhile()

get_filename_component(source "${INPUT}" NAME)
file(WRITE "${OUTPUT}" "// Made from ${source} by embed_text.cmake.
#include \"report/embedded.hpp\"

namespace collabgraph::report {
const std::string_view ${NAME} =
${literals}    ;
const std::string_view ${NAME}_sha256 = \"${hash}\";
}  // namespace collabgraph::report
")

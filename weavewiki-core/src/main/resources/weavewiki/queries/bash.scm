; What is taken from a shell script. Capture names are explained in the package dev.weavewiki.core.code.structure.

(comment) @comment
(command name: (command_name (word) @import.function) . argument: (_) @import.target) @import
(command name: (command_name (_) @import.target)) @import
(command name: (command_name (word) @call.name)) @call

(function_definition name: (word) @name body: (_) @body) @symbol.function
(program (declaration_command (variable_assignment name: (variable_name) @name value: (_)? @body)) @symbol.variable)

; What C and C++ have in common. Capture names are explained in the package dev.weavewiki.core.code.structure.

(comment) @comment
(preproc_include path: [(string_literal) (system_lib_string)] @import.target) @import

(function_definition declarator: (function_declarator declarator: (identifier) @name) body: (_) @body) @symbol.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)) body: (_) @body) @symbol.function
(function_definition declarator: (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))) body: (_) @body) @symbol.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))))) body: (_) @body) @symbol.function
(declaration declarator: (function_declarator declarator: (identifier) @name)) @symbol.function
(declaration declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name))) @symbol.function
(declaration declarator: (pointer_declarator declarator: (pointer_declarator declarator: (function_declarator declarator: (identifier) @name)))) @symbol.function

(struct_specifier name: (type_identifier) @name body: (_) @body) @symbol.struct
(union_specifier name: (type_identifier) @name body: (_) @body) @symbol.struct
(enum_specifier name: (type_identifier) @name body: (_) @body) @symbol.enum
(type_definition declarator: (type_identifier) @name) @symbol.type
(type_definition declarator: (pointer_declarator declarator: (type_identifier) @name)) @symbol.type
(type_definition declarator: (array_declarator declarator: (type_identifier) @name)) @symbol.type
(type_definition declarator: (function_declarator declarator: (type_identifier) @name)) @symbol.type
(type_definition declarator: (function_declarator declarator: (parenthesized_declarator (type_identifier) @name))) @symbol.type
(type_definition declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name)))) @symbol.type
(type_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (type_identifier) @name))))) @symbol.type
(type_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (parenthesized_declarator (type_identifier) @name)))) @symbol.type
(type_definition type: (struct_specifier !name body: (_) @body) declarator: (type_identifier) @name) @symbol.struct
(type_definition type: (union_specifier !name body: (_) @body) declarator: (type_identifier) @name) @symbol.struct
(type_definition type: (enum_specifier !name body: (_) @body) declarator: (type_identifier) @name) @symbol.enum
(enumerator name: (identifier) @name value: (_)? @body) @symbol.constant
(field_declaration declarator: (field_identifier) @name) @symbol.field
(field_declaration declarator: (pointer_declarator declarator: (field_identifier) @name)) @symbol.field
(field_declaration declarator: (pointer_declarator declarator: (pointer_declarator declarator: (field_identifier) @name))) @symbol.field
(field_declaration declarator: (array_declarator declarator: (field_identifier) @name)) @symbol.field
(field_declaration declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (field_identifier) @name)))) @symbol.field
(declaration declarator: (identifier) @name) @symbol.variable
(declaration declarator: (pointer_declarator declarator: (identifier) @name)) @symbol.variable
(declaration declarator: (array_declarator declarator: (identifier) @name)) @symbol.variable
(declaration declarator: (init_declarator declarator: (identifier) @name value: (_) @body)) @symbol.variable
(declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @name) value: (_) @body)) @symbol.variable
(declaration declarator: (init_declarator declarator: (array_declarator declarator: (identifier) @name) value: (_) @body)) @symbol.variable
(declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (array_declarator declarator: (identifier) @name)) value: (_) @body)) @symbol.variable
(preproc_def name: (identifier) @name value: (_) @body) @symbol.constant
(preproc_function_def name: (identifier) @name value: (_)? @body) @symbol.constant

(call_expression function: (identifier) @call.name arguments: (argument_list . (string_literal)? @call.literal) @call.arguments) @call
(call_expression function: (field_expression argument: (_) @call.receiver field: (field_identifier) @call.name) arguments: (argument_list . (string_literal)? @call.literal) @call.arguments) @call
(type_identifier) @use.type

(parameter_declaration type: (_) @local.type declarator: (identifier) @local)
(parameter_declaration type: (_) @local.type declarator: (pointer_declarator declarator: (identifier) @local))
(parameter_declaration type: (_) @local.type declarator: (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @local)))
(parameter_declaration declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @local))))
(declaration type: (_) @local.type declarator: (identifier) @local)
(declaration type: (_) @local.type declarator: (pointer_declarator declarator: (identifier) @local))
(declaration type: (_) @local.type declarator: (init_declarator declarator: (identifier) @local value: (_) @local.value))
(declaration type: (_) @local.type declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @local) value: (_) @local.value))
(declaration declarator: (init_declarator declarator: (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @local)))))
[(compound_statement) (function_definition) (for_statement)] @scope

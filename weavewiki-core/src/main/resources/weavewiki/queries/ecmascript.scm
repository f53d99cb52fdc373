; What JavaScript, TypeScript and TSX have in common. Capture names are explained in dev.weavewiki.core.code.structure.

(comment) @comment

(import_statement source: (string) @import.target) @import
(import_statement (import_clause (identifier) @import.default) source: (string) @import.target) @import
(import_statement (import_clause (namespace_import (identifier) @import.namespace)) source: (string) @import.target) @import
(import_statement (import_clause (named_imports (import_specifier name: (_) @import.name alias: (identifier)? @import.alias))) source: (string) @import.target) @import
(export_statement source: (string) @import.target) @import
(export_statement (export_clause (export_specifier name: (_) @import.name alias: (_)? @import.alias)) source: (string) @import.target) @import
(export_statement (namespace_export (identifier) @import.namespace) source: (string) @import.target) @import
(call_expression function: (import) arguments: (arguments . (string) @import.target)) @import
(call_expression function: (identifier) @import.function arguments: (arguments . (string) @import.target .)) @import
(variable_declarator name: (identifier) @import.namespace value: (call_expression function: (identifier) @import.function arguments: (arguments . (string) @import.target .))) @import
(variable_declarator name: (identifier) @import.alias value: (member_expression object: (call_expression function: (identifier) @import.function arguments: (arguments . (string) @import.target .)) property: (property_identifier) @import.name)) @import
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @import.name) value: (call_expression function: (identifier) @import.function arguments: (arguments . (string) @import.target .))) @import

(function_declaration name: (identifier) @name body: (_) @body) @symbol.function
(generator_function_declaration name: (identifier) @name body: (_) @body) @symbol.function
(class_declaration name: (_) @name body: (class_body) @body) @symbol.class
(class_body (method_definition name: (_) @name body: (_) @body) @symbol.method)
(lexical_declaration (variable_declarator name: (identifier) @name value: [(arrow_function body: (_) @body) (function_expression body: (_) @body) (generator_function body: (_) @body)])) @symbol.function
(variable_declaration (variable_declarator name: (identifier) @name value: [(arrow_function body: (_) @body) (function_expression body: (_) @body) (generator_function body: (_) @body)])) @symbol.function
(lexical_declaration (variable_declarator name: (identifier) @name value: (class body: (class_body) @body))) @symbol.class
(variable_declaration (variable_declarator name: (identifier) @name value: (class body: (class_body) @body))) @symbol.class
(program (lexical_declaration (variable_declarator name: (identifier) @name value: (_)? @body)) @symbol.variable)
(program (variable_declaration (variable_declarator name: (identifier) @name value: (_)? @body)) @symbol.variable)
(program (export_statement (lexical_declaration (variable_declarator name: (identifier) @name value: (_)? @body))) @symbol.variable)
(export_statement declaration: (function_declaration name: (identifier) @name body: (_) @body)) @symbol.function
(export_statement declaration: (generator_function_declaration name: (identifier) @name body: (_) @body)) @symbol.function
(export_statement declaration: (class_declaration name: (_) @name body: (class_body) @body)) @symbol.class
(export_statement declaration: (lexical_declaration (variable_declarator name: (identifier) @name value: [(arrow_function body: (_) @body) (function_expression body: (_) @body)]))) @symbol.function

(assignment_expression left: (member_expression object: (_) @owner property: (_) @name) right: [(function_expression body: (_) @body) (arrow_function body: (_) @body) (generator_function body: (_) @body)]) @symbol.method
(assignment_expression left: (member_expression object: (_) @owner property: (_) @name) right: (assignment_expression right: [(function_expression body: (_) @body) (arrow_function body: (_) @body)])) @symbol.method
(assignment_expression left: (member_expression object: (_) @owner property: (_) @name) right: (class body: (_) @body)) @symbol.class
(program (expression_statement (assignment_expression left: (member_expression) @object.owner right: (object [(pair key: (_) @name value: [(function_expression body: (_) @body) (arrow_function body: (_) @body)]) (method_definition name: (_) @name body: (_) @body)] @symbol.method))))
(program (expression_statement (assignment_expression left: (member_expression property: (property_identifier) @name) @export.to right: [(call_expression) (new_expression) (array) (string) (template_string) (number) (regex) (true) (false)] @body) @symbol.variable))

(program (export_statement !source (export_clause (export_specifier name: (identifier) @exported))))
(program (export_statement "default" (identifier) @exported.main))
(program (export_statement "default" (function_declaration name: (identifier) @exported.main)))
(program (export_statement "default" (class_declaration name: (_) @exported.main)))
(assignment_expression left: (_) @export.to right: (identifier) @exported)
(assignment_expression left: (_) @export.to right: (object [(shorthand_property_identifier) @exported.member (pair value: (identifier) @exported.member)]))
(assignment_expression left: (_) @export.to right: (call_expression function: (identifier) arguments: (arguments . (string) @exported.module .)))
(variable_declarator name: (identifier) @exported value: (assignment_expression left: (_) @export.to))

(program (export_statement !source (export_clause (export_specifier name: (identifier) @value.of alias: (_) @value.name))))
(program (export_statement "default" @value.name value: [(new_expression) (call_expression) (member_expression) (identifier)] @value.of))
(program [(lexical_declaration (variable_declarator name: (identifier) @value.name value: [(new_expression) (call_expression) (await_expression) (member_expression) (identifier)] @value.of)) (variable_declaration (variable_declarator name: (identifier) @value.name value: [(new_expression) (call_expression) (await_expression) (member_expression) (identifier)] @value.of))])
(program (variable_declaration (variable_declarator name: (identifier) @value.name value: (assignment_expression right: [(new_expression) (call_expression)] @value.of))))
(program (lexical_declaration (variable_declarator name: (identifier) @value.name value: (assignment_expression right: [(new_expression) (call_expression)] @value.of))))
(program (export_statement (lexical_declaration (variable_declarator name: (identifier) @value.name value: [(new_expression) (call_expression) (await_expression) (member_expression) (identifier)] @value.of))))
(assignment_expression left: (member_expression object: (this) property: (_) @value.member) right: [(new_expression) (call_expression) (await_expression) (member_expression) (identifier)] @value.of)
(assignment_expression left: (_) @export.to right: (object (pair key: (property_identifier) @value.name value: [(identifier) (call_expression) (new_expression) (member_expression)] @value.of)))
(function_declaration body: (statement_block (return_statement [(new_expression) (call_expression) (identifier) (member_expression) (this)] @value.return)))
(method_definition body: (statement_block (return_statement [(new_expression) (call_expression) (identifier) (member_expression) (this)] @value.return)))

(call_expression function: (identifier) @call.name arguments: (arguments . (string)? @call.literal) @call.arguments) @call
(call_expression function: (member_expression object: (_) @call.receiver property: (_) @call.name) arguments: (arguments . (string)? @call.literal) @call.arguments) @call
(call_expression function: (super) @call.name arguments: (arguments) @call.arguments) @call
(new_expression constructor: (identifier) @call.name arguments: (arguments . (string)? @call.literal)) @new
(new_expression constructor: (member_expression object: (_) @call.receiver property: (_) @call.name)) @new
(decorator (identifier) @call.name) @annotation
(decorator (call_expression function: (identifier) @call.name arguments: (arguments . (string)? @call.literal) @call.arguments)) @annotation
(member_expression object: (member_expression object: (identifier) property: (property_identifier)) @call.receiver property: (property_identifier) @call.name) @member
(subscript_expression object: (member_expression object: (identifier) property: (property_identifier)) @call.receiver index: (string) @call.literal) @subscript
(member_expression object: (member_expression object: (meta_property) property: (property_identifier)) @call.receiver property: (property_identifier) @call.name) @member
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @call.name) value: (member_expression) @call.receiver) @member
(variable_declarator name: (object_pattern (pair_pattern key: (property_identifier) @call.name)) value: (member_expression) @call.receiver) @member
(variable_declarator name: (object_pattern (object_assignment_pattern left: (shorthand_property_identifier_pattern) @call.name)) value: (member_expression) @call.receiver) @member
(call_expression function: [(identifier) (member_expression)] @word.mixer arguments: (arguments . (identifier) @mixed . (identifier) @mixed.from))
(variable_declarator name: (identifier) @local.value.name value: (call_expression function: [(identifier) (member_expression)] @local.value.call))

(arrow_function parameter: (identifier) @local)
(variable_declarator name: (identifier) @local value: (_)? @local.of)
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @local) value: (_) @local.from)
(variable_declarator name: (object_pattern (pair_pattern key: (_) @local.key value: (identifier) @local)) value: (_) @local.from)
(variable_declarator name: (object_pattern (object_assignment_pattern left: (shorthand_property_identifier_pattern) @local)))
(variable_declarator name: (array_pattern (identifier) @local))
(for_in_statement left: (identifier) @local)
(catch_clause parameter: (identifier) @local)
[(statement_block) (function_declaration) (function_expression) (arrow_function) (method_definition) (for_statement) (for_in_statement) (catch_clause)] @scope
[(arrow_function) (generator_function) (object (method_definition))] @closure
(function_expression name: (identifier)? @closure.name) @closure

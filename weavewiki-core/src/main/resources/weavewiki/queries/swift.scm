; What is taken from a Swift file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(import_declaration (identifier) @import.target) @import
[(comment) (multiline_comment)] @comment

(class_declaration name: (type_identifier) @name body: (_) @body) @symbol.class
(class_declaration name: (user_type) @name body: (_) @body) @symbol.class
(protocol_declaration name: (type_identifier) @name body: (_) @body) @symbol.interface
(typealias_declaration name: (type_identifier) @name) @symbol.type
(function_declaration name: (simple_identifier) @name) @symbol.function
(function_declaration (function_body) @body) @bodied
(protocol_function_declaration name: (simple_identifier) @name) @symbol.function
(init_declaration "init" @name body: (_)? @body) @symbol.constructor
(enum_entry name: (simple_identifier) @name) @symbol.constant
(class_body (property_declaration name: (pattern bound_identifier: (simple_identifier) @name) value: (_)? @body) @symbol.property)
(class_body (property_declaration name: (pattern bound_identifier: (simple_identifier) @name) computed_value: (_) @body) @symbol.property)
(enum_class_body (property_declaration name: (pattern bound_identifier: (simple_identifier) @name) value: (_)? @body) @symbol.property)
(enum_class_body (property_declaration name: (pattern bound_identifier: (simple_identifier) @name) computed_value: (_) @body) @symbol.property)
(source_file (property_declaration name: (pattern bound_identifier: (simple_identifier) @name) value: (_)? @body) @symbol.property)
(source_file (property_declaration name: (pattern bound_identifier: (simple_identifier) @name) computed_value: (_) @body) @symbol.property)
(protocol_property_declaration name: (pattern bound_identifier: (simple_identifier) @name)) @symbol.property

(inheritance_specifier inherits_from: (user_type) @super)

(type_parameter (type_identifier) @type.parameter)
(associatedtype_declaration name: (type_identifier) @type.parameter)
(user_type (type_identifier) @use.type)
(user_type . (type_identifier) . (type_identifier)) @use.dotted
(navigation_expression target: (simple_identifier) @use.value)
(navigation_expression target: (navigation_expression target: (simple_identifier))) @use.dotted
(value_argument value: (simple_identifier) @use.value)

(call_expression . (simple_identifier) @call.name (call_suffix (value_arguments . (value_argument value: (line_string_literal) @call.literal)?)? @call.arguments)) @call
(call_expression . (navigation_expression target: (_) @call.receiver suffix: (navigation_suffix suffix: (simple_identifier) @call.name)) (call_suffix (value_arguments . (value_argument value: (line_string_literal) @call.literal)?)? @call.arguments)) @call
(attribute (user_type) @call.name) @annotation

(parameter name: (simple_identifier) @local name: (_) @local.type)
(lambda_parameter name: (simple_identifier) @local)
(pattern bound_identifier: (simple_identifier) @local)
(property_declaration name: (pattern bound_identifier: (simple_identifier) @local) (type_annotation (_) @local.type))
(property_declaration name: (pattern bound_identifier: (simple_identifier) @local) value: (call_expression) @local.type)
(if_statement bound_identifier: (simple_identifier) @local)
(guard_statement bound_identifier: (simple_identifier) @local)
(if_statement bound_identifier: (simple_identifier) @local . condition: (as_expression name: (_) @local.type))
(guard_statement bound_identifier: (simple_identifier) @local . condition: (as_expression name: (_) @local.type))
(statements (function_declaration name: (simple_identifier) @local))
(class_body (property_declaration name: (pattern bound_identifier: (simple_identifier) @field.name) value: (call_expression) @field.type))
[(function_declaration) (init_declaration) (lambda_literal) (for_statement) (if_statement) (switch_entry) (catch_block) (statements) (computed_property) (subscript_declaration)] @scope

(class_declaration (modifiers (visibility_modifier) @section.label) declaration_kind: "extension" body: (_) @section.scope)
(lambda_literal) @closure

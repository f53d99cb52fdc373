; What only the TypeScript and TSX grammars have; the rest is in ecmascript.scm.

(extends_clause value: (_) @super)
(implements_clause (_) @super)
(extends_type_clause type: (_) @super)

(abstract_class_declaration name: (_) @name body: (class_body) @body) @symbol.class
(export_statement declaration: (abstract_class_declaration name: (_) @name body: (class_body) @body)) @symbol.class
(interface_declaration name: (_) @name body: (_) @body) @symbol.interface
(export_statement declaration: (interface_declaration name: (_) @name body: (_) @body)) @symbol.interface
(type_alias_declaration name: (_) @name value: (_) @body) @symbol.type
(export_statement declaration: (type_alias_declaration name: (_) @name value: (_) @body)) @symbol.type
(enum_declaration name: (_) @name body: (_) @body) @symbol.enum
(export_statement declaration: (enum_declaration name: (_) @name body: (_) @body)) @symbol.enum
(enum_body name: (property_identifier) @name @symbol.constant)
(enum_assignment name: (property_identifier) @name value: (_) @body) @symbol.constant
(internal_module name: (_) @name body: (_) @body) @symbol.module
(export_statement declaration: (internal_module name: (_) @name body: (_) @body)) @symbol.module
(module name: (_) @name body: (_) @body) @symbol.module
(function_signature name: (identifier) @name) @symbol.function
(export_statement declaration: (function_signature name: (identifier) @name)) @symbol.function
(abstract_method_signature name: (_) @name) @symbol.method
(interface_body (method_signature name: (_) @name) @symbol.method)
(class_body (method_signature name: (_) @name) @symbol.method)
(program (ambient_declaration [(lexical_declaration (variable_declarator name: (identifier) @name)) (variable_declaration (variable_declarator name: (identifier) @name))]) @symbol.variable)
(class_body (public_field_definition name: (_) @name value: [(arrow_function body: (_) @body) (function_expression body: (_) @body)]) @symbol.method)
(class_body (public_field_definition name: (_) @name value: (_)? @body) @symbol.field)

(program (export_statement "=" (identifier) @exported.main))
(import_statement (import_require_clause (identifier) @import.namespace source: (string) @import.target)) @import
(type_identifier) @use.type
(required_parameter pattern: (object_pattern (shorthand_property_identifier_pattern) @local))
(required_parameter pattern: (rest_pattern (identifier) @local))
(required_parameter pattern: (identifier) @local type: (type_annotation (_) @local.type)?)
(optional_parameter pattern: (identifier) @local type: (type_annotation (_) @local.type)?)
(variable_declarator name: (identifier) @local type: (type_annotation (_) @local.type))
(program (lexical_declaration (variable_declarator name: (identifier) @value.name type: (type_annotation (_) @value.type))))
(program (export_statement (lexical_declaration (variable_declarator name: (identifier) @value.name type: (type_annotation (_) @value.type)))))
(public_field_definition name: (_) @value.member type: (type_annotation (_) @value.type)? value: [(new_expression) (call_expression) (identifier)]? @value.of)
(property_signature name: (_) @value.member type: (type_annotation (_) @value.type))
(required_parameter (accessibility_modifier) pattern: (identifier) @value.member type: (type_annotation (_) @value.type))
(required_parameter "readonly" pattern: (identifier) @value.member type: (type_annotation (_) @value.type))

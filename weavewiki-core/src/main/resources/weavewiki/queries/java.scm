; What is taken from a Java file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(package_declaration [(identifier) (scoped_identifier)] @package) @package.clause
(import_declaration [(identifier) (scoped_identifier)] @import.target) @import
[(line_comment) (block_comment)] @comment

(class_declaration name: (identifier) @name body: (_) @body) @symbol.class
(interface_declaration name: (identifier) @name body: (_) @body) @symbol.interface
(enum_declaration name: (identifier) @name body: (_) @body) @symbol.enum
(record_declaration name: (identifier) @name body: (_) @body) @symbol.record
(annotation_type_declaration name: (identifier) @name body: (_) @body) @symbol.annotation
(method_declaration name: (identifier) @name body: (_)? @body) @symbol.method
(annotation_type_element_declaration name: (identifier) @name) @symbol.method
(constructor_declaration name: (identifier) @name body: (_) @body) @symbol.constructor
(compact_constructor_declaration name: (identifier) @name body: (_) @body) @symbol.constructor
(field_declaration declarator: (variable_declarator name: (identifier) @name value: (_)? @body)) @symbol.field
(constant_declaration declarator: (variable_declarator name: (identifier) @name value: (_)? @body)) @symbol.constant
(enum_constant name: (identifier) @name body: (_)? @body) @symbol.constant
(modifiers) @modifiers

; Members of anonymous classes belong to no name.
(object_creation_expression (class_body) @opaque)
(enum_constant body: (class_body) @opaque)

(superclass (_) @super)
(super_interfaces (type_list (_) @super))
(extends_interfaces (type_list (_) @super))

(type_identifier) @use.type
(scoped_type_identifier) @use.dotted
(marker_annotation name: (identifier) @use.type)
(annotation name: (identifier) @use.type)
(type_parameter . (type_identifier) @type.parameter)
(field_access object: (identifier) @use.value)
(field_access object: (field_access)) @use.dotted
(method_reference . (identifier) @use.value)

(method_invocation name: (identifier) @call.name arguments: (argument_list . (string_literal)? @call.literal) @call.arguments) @call
(method_invocation object: (_) @call.receiver name: (identifier) @call.name) @call
(method_invocation object: (identifier) @use.value)
(object_creation_expression type: (_) @call.name arguments: (argument_list . (string_literal)? @call.literal)) @new
(marker_annotation name: (_) @call.name) @annotation
(annotation name: (_) @call.name arguments: (annotation_argument_list . (string_literal)? @call.literal) @call.arguments) @annotation

(formal_parameter type: (_) @local.type name: (identifier) @local)
(local_variable_declaration type: (_) @local.type declarator: (variable_declarator name: (identifier) @local))
(enhanced_for_statement type: (_) @local.type name: (identifier) @local)
(resource type: (_) @local.type name: (identifier) @local)
(catch_formal_parameter (catch_type . (_) @local.type) name: (identifier) @local)
(field_declaration type: (_) @field.type declarator: (variable_declarator name: (identifier) @field.name))
(lambda_expression parameters: (identifier) @local)
(inferred_parameters (identifier) @local)
[(block) (method_declaration) (constructor_declaration) (lambda_expression) (for_statement) (enhanced_for_statement) (try_with_resources_statement) (catch_clause)] @scope

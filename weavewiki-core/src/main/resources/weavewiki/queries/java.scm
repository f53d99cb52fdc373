; What is taken from a Java file. Capture names are explained in the package dev.weavewiki.core.code.structure; those that
; start with x. are for the types of expressions, and explained in dev.weavewiki.core.code.java.

(package_declaration [(identifier) (scoped_identifier)] @package) @package.clause
(import_declaration [(identifier) (scoped_identifier)] @import.target) @import
[(line_comment) (block_comment)] @comment

(class_declaration name: (identifier) @name body: (_) @body) @symbol.class
(interface_declaration name: (identifier) @name body: (_) @body) @symbol.interface
(enum_declaration name: (identifier) @name body: (_) @body) @symbol.enum
(record_declaration name: (identifier) @name body: (_) @body) @symbol.record
(annotation_type_declaration name: (identifier) @name body: (_) @body) @symbol.annotation
(method_declaration type: (_) @x.type name: (identifier) @name body: (_)? @body) @symbol.method
(annotation_type_element_declaration type: (_) @x.type name: (identifier) @name) @symbol.method
(constructor_declaration name: (identifier) @name body: (_) @body) @symbol.constructor
(compact_constructor_declaration name: (identifier) @name body: (_) @body) @symbol.constructor
(field_declaration type: (_) @field.type declarator: (variable_declarator name: (identifier) @name @field.name value: (_)? @body)) @symbol.field
(constant_declaration type: (_) @field.type declarator: (variable_declarator name: (identifier) @name @field.name value: (_)? @body)) @symbol.constant
(enum_constant name: (identifier) @name body: (_)? @body) @symbol.constant

; Members of anonymous classes belong to no name.
(object_creation_expression type: (_) @x.made (class_body) @opaque)
(enum_constant body: (class_body) @opaque) @x.constant.body

(superclass (_) @super)
(super_interfaces (type_list (_) @super))
(extends_interfaces (type_list (_) @super))

(type_identifier) @use.type
(scoped_type_identifier) @use.dotted
(marker_annotation name: (identifier) @use.type)
(annotation name: (identifier) @use.type)
(marker_annotation name: (scoped_identifier) @use.dotted)
(annotation name: (scoped_identifier) @use.dotted)
(type_parameter (type_identifier) @type.parameter) @x.type.parameter

(method_invocation object: (_)? @call.receiver name: (identifier) @call.name arguments: (argument_list . (string_literal)? @call.literal) @call.arguments) @call
(object_creation_expression type: (_) @call.name arguments: (argument_list . (string_literal)? @call.literal) @x.arguments) @new
(marker_annotation name: (_) @call.name) @annotation
(annotation name: (_) @call.name arguments: (annotation_argument_list . (string_literal)? @call.literal) @call.arguments) @annotation

(formal_parameter type: (_) @local.type name: (identifier) @local) @x.parameter
(spread_parameter (variable_declarator name: (identifier) @local)) @x.spread
(local_variable_declaration type: (_) @local.type declarator: (variable_declarator name: (identifier) @local value: (_)? @x.source))
(enhanced_for_statement type: (_) @local.type name: (identifier) @local value: (_) @x.elements)
(resource type: (_) @local.type name: (identifier) @local value: (_) @x.source)
(catch_formal_parameter (catch_type . (_) @local.type) name: (identifier) @local)
(instanceof_expression right: (_) @local.type name: (identifier) @local)
(type_pattern (_) @local.type . (identifier) @local)
(record_pattern_component (_) @local.type . (identifier) @local)
(lambda_expression parameters: (identifier) @local)
(inferred_parameters (identifier) @local)
[(block) (method_declaration) (constructor_declaration) (constructor_body) (compact_constructor_declaration) (lambda_expression) (for_statement) (enhanced_for_statement) (try_with_resources_statement) (catch_clause) (switch_rule) (switch_block_statement_group)] @scope

; Expressions: the whole, and the parts that decide its type.
(argument_list (_) @x.argument) @x.arguments.whole
(explicit_constructor_invocation constructor: (_) @x.construct.name arguments: (_) @x.arguments) @x.construct
(enum_constant name: (identifier) @x.constant.name arguments: (_)? @x.arguments) @x.constant
(field_access object: (_) @x.value field: (_) @x.name) @x.field
(array_access array: (_) @x.value) @x.element
(cast_expression type: (_) @x.type value: (_) @x.value) @x.cast
(parenthesized_expression (_) @x.value) @x.brackets
(ternary_expression consequence: (_) @x.value alternative: (_) @x.other) @x.choice
(assignment_expression left: (_) @x.value operator: _ @x.operator right: (_) @x.other) @x.operation
(binary_expression left: (_) @x.value operator: _ @x.operator right: (_) @x.other) @x.operation
(unary_expression operator: _ @x.operator operand: (_) @x.value) @x.operation
(update_expression (_) @x.value) @x.operation
(instanceof_expression left: (_) @x.value) @x.test
(lambda_expression body: (_) @x.value) @x.lambda
(method_reference . (_) @x.value [(identifier) "new"] @x.name .) @x.reference
(class_literal (_) @x.type) @x.class
(array_creation_expression type: (_) @x.type) @x.array
(return_statement (_) @x.returned) @x.from
(switch_expression) @x.switch
(yield_statement (_) @x.yielded) @x.from
(switch_rule (expression_statement (_) @x.yielded)) @x.from
(lambda_expression) @closure

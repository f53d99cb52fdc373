; What is taken from a PHP file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(namespace_definition name: (namespace_name) @package !body) @package.clause
(namespace_definition name: (namespace_name) @name body: (_) @body) @namespace
(namespace_use_declaration (namespace_use_clause . [(qualified_name) (name)] @import.target alias: (name)? @import.alias)) @import
(namespace_use_declaration (namespace_name) @import.target body: (namespace_use_group (namespace_use_clause . (_) @import.name alias: (name)? @import.alias))) @import
(require_once_expression (_) @import.target) @import
(require_expression (_) @import.target) @import
(include_once_expression (_) @import.target) @import
(include_expression (_) @import.target) @import
(comment) @comment

(class_declaration name: (name) @name body: (_) @body) @symbol.class
(interface_declaration name: (name) @name body: (_) @body) @symbol.interface
(trait_declaration name: (name) @name body: (_) @body) @symbol.trait
(enum_declaration name: (name) @name body: (_) @body) @symbol.enum
(enum_case name: (name) @name value: (_)? @body) @symbol.constant
(method_declaration name: (name) @name body: (_)? @body) @symbol.method
(function_definition name: (name) @name body: (_) @body) @symbol.function
(const_declaration (const_element . (name) @name (_) @body)) @symbol.constant
(property_declaration (property_element name: (variable_name (name) @name) default_value: (_)? @body)) @symbol.property
(property_promotion_parameter name: (variable_name (name) @name) default_value: (_)? @body) @symbol.property
(anonymous_class) @opaque

(class_declaration (base_clause (_) @super))
(interface_declaration (base_clause (_) @super))
(class_declaration (class_interface_clause (_) @super))
(enum_declaration (class_interface_clause (_) @super))
(declaration_list (use_declaration [(name) (qualified_name)] @super))
(enum_declaration_list (use_declaration [(name) (qualified_name)] @super))

(named_type (_) @use.type)
(base_clause (_) @use.type)
(class_interface_clause (_) @use.type)
(use_declaration [(name) (qualified_name)] @use.type)
(class_constant_access_expression . [(name) (qualified_name)] @use.type)
(scoped_call_expression scope: [(name) (qualified_name)] @use.type)
(scoped_property_access_expression scope: [(name) (qualified_name)] @use.type)
(object_creation_expression [(name) (qualified_name)] @use.type)
(binary_expression operator: "instanceof" right: [(name) (qualified_name)] @use.type)

(function_call_expression function: [(name) (qualified_name)] @call.name arguments: (arguments . (argument [(string) (encapsed_string)] @call.literal)?) @call.arguments) @call
(member_call_expression object: (_) @call.receiver name: (name) @call.name arguments: (arguments . (argument [(string) (encapsed_string)] @call.literal)?) @call.arguments) @call
(nullsafe_member_call_expression object: (_) @call.receiver name: (name) @call.name arguments: (arguments . (argument [(string) (encapsed_string)] @call.literal)?) @call.arguments) @call
(scoped_call_expression scope: (_) @call.receiver name: (name) @call.name arguments: (arguments . (argument [(string) (encapsed_string)] @call.literal)?) @call.arguments) @call
(object_creation_expression . [(name) (qualified_name)] @call.name (arguments . (argument [(string) (encapsed_string)] @call.literal)?)? @call.arguments) @new
(attribute [(name) (qualified_name)] @call.name parameters: (arguments . (argument [(string) (encapsed_string)] @call.literal)?)? @call.arguments) @annotation
(subscript_expression (variable_name) @call.receiver (string) @call.literal) @subscript

(simple_parameter type: (_)? @local.type name: (variable_name) @local)
(property_promotion_parameter type: (_)? @local.type name: (variable_name) @local)
(variadic_parameter name: (variable_name) @local)
(assignment_expression left: (variable_name) @local)
(assignment_expression left: (variable_name) @local right: (object_creation_expression . [(name) (qualified_name)] @local.type))
(assignment_expression left: (variable_name) @local right: [(member_call_expression) (scoped_call_expression) (function_call_expression) (member_access_expression)] @local.type)
(catch_clause type: (type_list . (named_type) @local.type) name: (variable_name) @local)
(foreach_statement (variable_name) @local)
(foreach_statement (pair (variable_name) @local))
[(method_declaration) (function_definition) (anonymous_function) (arrow_function)] @scope
[(anonymous_function) (arrow_function)] @closure

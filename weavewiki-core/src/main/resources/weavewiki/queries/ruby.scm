; What is taken from a Ruby file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(comment) @comment

(class name: (constant) @name @key body: (_)? @body) @symbol.class
(class name: (scope_resolution scope: (_) @owner name: (constant) @name) body: (_)? @body) @symbol.class
(class name: (scope_resolution . "::" name: (constant) @name) body: (_)? @body) @symbol.class
(module name: (constant) @name @key body: (_)? @body) @symbol.module
(module name: (scope_resolution scope: (_) @owner name: (constant) @name) body: (_)? @body) @symbol.module
(method name: (_) @name body: (_)? @body) @symbol.method
(singleton_method name: (_) @name body: (_)? @body) @symbol.method
(alias name: (_) @name) @symbol.method

(assignment left: (constant) @name @key) @symbol.field
(operator_assignment left: (constant) @name @key) @symbol.field
(assignment left: (scope_resolution scope: (_) @owner name: (constant) @name)) @symbol.field
(assignment left: (constant) @name right: (call receiver: (constant) @word.maker method: (identifier) block: (_ body: (_) @body)?)) @symbol.class
(assignment left: (constant) right: (call receiver: (constant) @word.class method: (identifier) arguments: (argument_list . [(constant) (scope_resolution)] @super)))

(call !receiver method: (identifier) @word.attribute arguments: (argument_list (simple_symbol) @name)) @symbol.property
(call !receiver method: (identifier) @word.alias arguments: (argument_list . (simple_symbol) @name)) @symbol.method
(call !receiver method: (identifier) @word.define arguments: (argument_list . (simple_symbol) @name) block: (_ body: (_)? @body)) @symbol.method

[(argument_list (call receiver: (constant) @word.maker block: (_) @opaque))
 (assignment left: [(identifier) (instance_variable)] right: (call receiver: (constant) @word.maker block: (_) @opaque))
 (call receiver: (call receiver: (constant) @word.maker block: (_) @opaque))
 (block_body (call receiver: (constant) @word.maker block: (_) @opaque))
 (body_statement (call receiver: (constant) @word.maker block: (_) @opaque))]

(superclass [(constant) (scope_resolution)] @super)
(call !receiver method: (identifier) @word.mixin arguments: (argument_list [(constant) (scope_resolution)] @super))

(body_statement (identifier) @section @word.section)
[(do_block) (block)] @section.scope
(singleton_class value: (_) @section.label) @section.scope
(call !receiver method: (identifier) @mark @word.mark arguments: (argument_list (simple_symbol) @mark.name))
(call !receiver method: (identifier) @mark @word.mark arguments: (argument_list [(method name: (_) @mark.name) (singleton_method name: (_) @mark.name)]))
(call !receiver method: (identifier) @mark @word.mark arguments: (argument_list (call !receiver arguments: (argument_list (simple_symbol) @mark.name))))

(call method: (identifier) @import.function @word.require arguments: (argument_list . [(string) (call receiver: (constant) arguments: (argument_list))] @import.target)) @import
(call !receiver method: (identifier) @import.function @word.autoload arguments: (argument_list . (simple_symbol) @import.target .)) @import
(call !receiver method: (identifier) @import.function @word.autoload arguments: (argument_list . (simple_symbol) @import.name . [(string) (call receiver: (constant) arguments: (argument_list))] @import.target)) @import

(call receiver: (_)? @call.receiver method: [(identifier) (constant)] @call.name arguments: (argument_list . (string)? @call.literal)? @call.arguments) @call
(call method: (super) @call.name) @call
(super) @call @call.name
(identifier) @call.maybe
(call method: (constant) @key)
(element_reference object: (constant) @call.receiver . (string) @call.literal) @subscript
(call receiver: (constant) @call.receiver method: (identifier) @word.read arguments: (argument_list . (string) @call.literal)) @subscript

(constant) @use.type
(scope_resolution) @use.dotted

(method_parameters (identifier) @local)
(lambda_parameters (identifier) @local)
(block_parameters (identifier) @local)
(destructured_parameter (identifier) @local)
[(optional_parameter name: (identifier) @local)
 (keyword_parameter name: (identifier) @local)
 (splat_parameter name: (identifier) @local)
 (hash_splat_parameter name: (identifier) @local)
 (block_parameter name: (identifier) @local)]
(assignment left: (identifier) @local right: (_) @local.of)
(operator_assignment left: (identifier) @local right: (_) @local.of)
(left_assignment_list (identifier) @local)
(rest_assignment (identifier) @local)
(destructured_left_assignment (identifier) @local)
(exception_variable (identifier) @local)
(for pattern: (identifier) @local)
(as_pattern name: (identifier) @local)
[(array_pattern (identifier) @local)
 (keyword_pattern value: (identifier) @local)
 (keyword_pattern key: (hash_key_symbol) @local)
 (in_clause pattern: (identifier) @local)]
[(program) (class) (module) (singleton_class) (method) (singleton_method) (do_block) (block) (lambda)] @scope

(assignment left: (instance_variable) @value.member right: (_) @value.of)
(operator_assignment left: (instance_variable) @value.member right: (_) @value.of)

[(if condition: (binary left: (_) @main.name right: (global_variable) @main.literal))
 (if_modifier condition: (binary left: (_) @main.name right: (global_variable) @main.literal))] @main
[(do_block) (block) (lambda)] @closure
(call !receiver method: (identifier) @word.lambda block: (_)) @closure

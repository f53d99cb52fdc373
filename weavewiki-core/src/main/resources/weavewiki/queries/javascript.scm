; What only the JavaScript grammar has; the rest is in ecmascript.scm.

(class_heritage [(identifier) (member_expression)] @super)
(class_body (field_definition property: (_) @name value: (_)? @body) @symbol.field)
(formal_parameters (identifier) @local)

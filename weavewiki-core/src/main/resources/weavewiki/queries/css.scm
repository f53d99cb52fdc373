; What is taken from a style sheet. Capture names are explained in the package dev.weavewiki.core.code.structure.

(comment) @comment

(rule_set (selectors) @name (block) @body) @symbol.property
(declaration (property_name) @name @word.custom) @symbol.property
(keyframes_statement (keyframes_name) @name (keyframe_block_list) @body) @symbol.property

(import_statement (string_value) @import.target) @import
(import_statement (call_expression (arguments [(string_value) (plain_value)] @import.target))) @import

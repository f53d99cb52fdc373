; What is taken from an HTML page. Capture names are explained in the package dev.weavewiki.core.code.structure.

(comment) @comment

(element (start_tag (tag_name) @word.heading) (text) @name @symbol.module)
(element (start_tag (tag_name) @word.heading) (element (text) @name @symbol.module))
(attribute (attribute_name) @word.id (quoted_attribute_value (attribute_value) @name)) @symbol.property

(script_element (start_tag (attribute (attribute_name) @word.source (quoted_attribute_value (attribute_value) @import.target)))) @import
(start_tag (tag_name) @word.link (attribute (attribute_name) @word.target (quoted_attribute_value (attribute_value) @import.target))) @import
(self_closing_tag (tag_name) @word.link (attribute (attribute_name) @word.target (quoted_attribute_value (attribute_value) @import.target))) @import

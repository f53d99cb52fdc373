package dev.weavewiki.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeGraph;
import dev.weavewiki.core.model.code.Document;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.product.Product;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonProperties {

    @Property(tries = 300)
    void a_product_that_is_written_and_read_is_the_same(@ForAll("products") Product product) {
        assertThat(Json.read(Json.write(product), product.getClass())).isEqualTo(product);
    }

    @Property(tries = 100)
    void facts_of_the_code_that_are_written_and_read_are_the_same(@ForAll("facts") Record fact) {
        assertThat(Json.read(Json.writePretty(fact), fact.getClass())).isEqualTo(fact);
    }

    @Property(tries = 100)
    void equal_products_give_equal_text(@ForAll("products") Product product) {
        Product copy = Json.read(Json.write(product), product.getClass());

        assertThat(Json.write(copy)).isEqualTo(Json.write(product));
    }

    @Provide
    Arbitrary<Product> products() {
        return Records.any(Product.class);
    }

    @Provide
    Arbitrary<Record> facts() {
        return Arbitraries.oneOf(
                Records.any(SourceFile.class).map(Record.class::cast),
                Records.any(Manifest.class).map(Record.class::cast),
                Records.any(Document.class).map(Record.class::cast),
                Records.any(History.class).map(Record.class::cast),
                Records.any(CodeGraph.class).map(Record.class::cast));
    }
}

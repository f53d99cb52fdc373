package dev.weavewiki.agents.bottomup.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.CodeModel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocTextTest {

    private static final CodeModel CODE =
            CodeModel.builder("demo").vocabulary(Set.of("Gson", "toJson")).build();

    private static String first(String doc) {
        return DocText.first(doc, CODE);
    }

    @Test
    void javadoc_links_become_code_without_parameters() {
        assertThat(first("Writes with {@link Gson#toJson(Object, Type)} <b>fast</b>.\n@param x y"))
                .isEqualTo("Writes with `Gson.toJson` fast.");
    }

    @Test
    void only_a_member_of_a_type_is_joined_by_a_dot() {
        assertThat(first("Reads `#[toJson(Gson)]` by `Gson#toJson`."))
                .isEqualTo("Reads `#[toJson(Gson)]` by `Gson.toJson`.");
    }

    @Test
    void code_style_stays_on_known_words_only() {
        assertThat(first("Wraps ``Gson`` and :class:`Unknown`.")).isEqualTo("Wraps `Gson` and Unknown.");
    }

    @Test
    void titles_labels_and_encodings_are_no_sentences() {
        assertThat(first("requests.api\n~~~~~~~~~~~~\n\nThis module sends.")).isEqualTo("This module sends.");
        assertThat(first("Module dependencies.\n@private")).isEmpty();
        assertThat(first("-*- coding: utf-8 -*-\n\nReads settings.")).isEqualTo("Reads settings.");
    }

    @Test
    void a_sentence_that_breaks_off_before_a_list_is_left_out() {
        assertThat(first("A till enables you to:\n- sell\n- return goods")).isEmpty();
        assertThat(first("A till that:\n- sells\n\nNext.")).isEmpty();
        assertThat(first("Counts goods without naming their type, e.g.\n\n  count(goods)"))
                .isEqualTo("Counts goods without naming their type.");
        assertThat(first("Counts all goods, including:\n- sold ones")).isEqualTo("Counts all goods.");
        assertThat(first("Sells goods in two ways:\n- for money\n- on credit")).isEqualTo("Sells goods in two ways.");
    }

    @Test
    void a_sentence_that_introduces_a_sample_is_left_out_unless_it_is_the_only_one() {
        assertThat(DocText.sentences("Sorts foos. For example:\n\n  sort()", CODE, 3))
                .isEqualTo(List.of("Sorts foos."));
        assertThat(first("Basic usage:\n\n  sort()")).isEqualTo("Basic usage.");
    }

    @Test
    void nothing_is_left_that_markdown_would_read_as_markup() {
        assertThat(first("Returns List<String> [or not](http://x.y) for a * b."))
                .isEqualTo("Returns List\\<String> or not for a \\* b.");
    }

    @Test
    void an_abbreviation_in_capitals_ends_a_sentence() {
        assertThat(first("A class for JSON. It is old.")).isEqualTo("A class for JSON.");
    }

    @Test
    void labels_above_imports_are_no_description() {
        assertThat(first("external dependencies")).isEmpty();
        assertThat(first("stdlib dependencies\n\nServes pages.")).isEqualTo("Serves pages.");
    }

    @Test
    void emphasis_goes_and_products_stay() {
        assertThat(first("This does *not* multiply a*b*c.")).isEqualTo("This does not multiply a\\*b\\*c.");
    }

    @Test
    void titles_and_labels_of_rdoc_are_no_sentences() {
        assertThat(first("= Shop::Cart\n\n<tt>Shop::Cart</tt> adds a basket, called +cart+.\n\n== Usage\n\n   cart"))
                .isEqualTo("Shop::Cart adds a basket, called cart.");
        assertThat(
                        first(
                                "Prevented attack::   Theft\nSupported by:: * all\n              * others\n\nLocks the {till}[http://x.y]."))
                .isEqualTo("Locks the till.");
    }

    @Test
    void a_note_is_no_description() {
        assertThat(first("NOTE: This is experimental!\n\nHelps with the till.")).isEqualTo("Helps with the till.");
        assertThat(first("Note: never used.")).isEmpty();
    }

    @Test
    void names_between_brackets_are_code() {
        assertThat(first("A part of [Gson.toJson], see [*Gson], [Gson](x) and `[Gson]`."))
                .isEqualTo("A part of `Gson.toJson`, see `Gson`, Gson and `[Gson]`.");
        assertThat(first("Reads x[Gson], [sic], [Unknown], [toJson.toJson] and args[1:]."))
                .isEqualTo("Reads x\\[Gson], \\[sic], \\[Unknown], \\[toJson.toJson] and args\\[1:].");
    }
}

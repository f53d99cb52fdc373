package dev.weavewiki.quality.commonmark;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Finds what can be checked on a page. Safe for use by many threads. */
public final class MarkdownReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private MarkdownReader() {}

    /** What a text holds. */
    public static PageContents contents(String markdown) {
        Collector collector = new Collector();
        PARSER.parse(markdown).accept(collector);
        return new PageContents(collector.elements, collector.headings);
    }

    private static String plainText(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }
        });
        return text.toString();
    }

    private static final class Collector extends AbstractVisitor {

        private final List<PageElement> elements = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            headings.add(plainText(heading));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            elements.add(new PageElement.Link(from(link), to(link), plainText(link), link.getDestination()));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            elements.add(new PageElement.Image(from(image), to(image), plainText(image)));
        }

        @Override
        public void visit(Code code) {
            elements.add(new PageElement.Code(from(code), to(code), code.getLiteral()));
        }

        @Override
        public void visit(FencedCodeBlock block) {
            if (block.getInfo().equals("mermaid")) {
                elements.add(new PageElement.Diagram(from(block), to(block), block.getLiteral()));
            }
        }

        @Override
        public void visit(HtmlInline html) {
            elements.add(new PageElement.Html(from(html), to(html), html.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock html) {
            elements.add(new PageElement.Html(from(html), to(html), html.getLiteral()));
        }

        private static int from(Node node) {
            return node.getSourceSpans().get(0).getInputIndex();
        }

        private static int to(Node node) {
            SourceSpan last = node.getSourceSpans().get(node.getSourceSpans().size() - 1);
            return last.getInputIndex() + last.getLength();
        }
    }
}

package dev.weavewiki.quality;

import dev.weavewiki.core.model.Claim;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.model.product.Page;
import dev.weavewiki.core.model.product.PagePath;
import dev.weavewiki.core.model.product.VerificationCounts;
import dev.weavewiki.core.model.product.VerificationCounts.Checked;
import dev.weavewiki.quality.commonmark.MarkdownReader;
import dev.weavewiki.quality.commonmark.PageContents;
import dev.weavewiki.quality.commonmark.PageElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Checks pages against the code before they are written: internal links and anchors, citations, addresses, diagrams,
 * HTML, and every name set in code style. What fails is dropped or turned into plain text, and counted. Safe for use by
 * many threads.
 */
public final class PageVerifier {

    private final CodeModel code;
    private final KnownAddresses addresses;
    private final Map<PagePath, ReadPage> lastRead = new ConcurrentHashMap<>();

    public PageVerifier(CodeModel code, SourceTexts texts) {
        this.code = code;
        this.addresses = new KnownAddresses(code, texts);
    }

    /**
     * The pages as they may be written. Links are checked against exactly these pages. Pages are looked at on all
     * processors, and one that is as it was in the draft before is not parsed again.
     */
    public VerifiedPages verify(List<Page> pages) {
        List<ReadPage> read = pages.parallelStream().map(this::read).toList();
        Map<PagePath, List<String>> headings = new HashMap<>();
        read.forEach(page -> headings.put(page.page().path(), page.contents().headings()));
        LinkCheck links = new LinkCheck(code, addresses, Anchors.of(headings));
        List<CheckedPage> checked = read.parallelStream()
                .map(page -> new PageCheck(page, links).result())
                .toList();
        return new VerifiedPages(
                checked.stream().map(CheckedPage::page).toList(),
                checked.stream().map(CheckedPage::counts).reduce(VerificationCounts.NONE, VerificationCounts::plus),
                checked.stream()
                        .filter(CheckedPage::illustrated)
                        .map(page -> page.page().path())
                        .collect(Collectors.toSet()));
    }

    private ReadPage read(Page page) {
        ReadPage last = lastRead.get(page.path());
        if (last != null && last.page().text().equals(page.text())) {
            return new ReadPage(page, last.contents());
        }
        ReadPage now = new ReadPage(page, MarkdownReader.contents(page.text()));
        lastRead.put(page.path(), now);
        return now;
    }

    /** A page and what its text holds. */
    private record ReadPage(Page page, PageContents contents) {}

    /** A page as it may be written, and what its check found. */
    private record CheckedPage(Page page, VerificationCounts counts, boolean illustrated) {}

    /** The check of one page. */
    private final class PageCheck {

        private final Page page;
        private final LinkCheck linkCheck;
        private final List<Edit> edits = new ArrayList<>();
        private Checked links = Checked.NONE;
        private Checked citations = Checked.NONE;
        private Checked symbols = Checked.NONE;
        private Checked diagrams = Checked.NONE;
        private Checked claims = Checked.NONE;

        PageCheck(ReadPage read, LinkCheck linkCheck) {
            this.page = read.page();
            this.linkCheck = linkCheck;
            read.contents().elements().forEach(this::check);
        }

        CheckedPage result() {
            Page corrected = corrected();
            return new CheckedPage(
                    corrected,
                    new VerificationCounts(links, citations, symbols, diagrams, claims),
                    diagrams.valid() > 0);
        }

        private void check(PageElement element) {
            if (element instanceof PageElement.Link link) {
                checkLink(link);
            } else if (element instanceof PageElement.Image image) {
                edits.add(new Edit(image.from(), image.to(), image.text()));
                links = links.plus(new Checked(1, 1));
            } else if (element instanceof PageElement.Code span) {
                boolean known = code.knowsCode(span.text()) || linkCheck.isPage(span.text());
                symbols = counted(symbols, known);
                if (!known) {
                    edits.add(new Edit(span.from(), span.to(), escape(span.text())));
                }
            } else if (element instanceof PageElement.Diagram diagram) {
                boolean valid = MermaidSyntax.isValid(diagram.text());
                diagrams = counted(diagrams, valid);
                if (!valid) {
                    edits.add(new Edit(diagram.from(), diagram.to(), ""));
                }
            } else if (element instanceof PageElement.Html html && !OwnHtml.isAllowed(html.text())) {
                edits.add(new Edit(html.from(), html.to(), escape(html.text())));
            }
        }

        private void checkLink(PageElement.Link link) {
            boolean valid = linkCheck.holds(page.path(), link.destination());
            if (LinkCheck.isCitation(link.destination())) {
                citations = counted(citations, valid);
            } else {
                links = counted(links, valid);
            }
            if (!valid) {
                edits.add(new Edit(link.from(), link.to(), escape(link.text())));
            }
        }

        private Page corrected() {
            List<Claim> holding = new ArrayList<>();
            String text = applied();
            for (Claim claim : page.claims()) {
                boolean holds =
                        !claim.evidence().isEmpty() && claim.evidence().stream().allMatch(code::holds);
                claims = counted(claims, holds);
                if (holds) {
                    holding.add(claim);
                } else {
                    text = text.replace(claim.statement(), "");
                }
            }
            return new Page(page.path(), page.title(), text, page.sources(), holding);
        }

        /** Edits from the last to the first, so that offsets hold; one that lies inside another gives way to it. */
        private String applied() {
            edits.sort(Comparator.comparingInt(Edit::from).thenComparing(Edit::to, Comparator.reverseOrder()));
            List<Edit> outer = new ArrayList<>();
            int end = 0;
            for (Edit edit : edits) {
                if (edit.from() >= end) {
                    outer.add(0, edit);
                    end = edit.to();
                }
            }
            StringBuilder text = new StringBuilder(page.text());
            outer.forEach(edit -> text.replace(edit.from(), edit.to(), edit.text()));
            return text.toString();
        }
    }

    private static Checked counted(Checked soFar, boolean valid) {
        return soFar.plus(new Checked(1, valid ? 0 : 1));
    }

    /** Plain text that a Markdown reader shows as it is. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }

    /** Characters of the page from one offset up to another give way to a text. */
    private record Edit(int from, int to, String text) {}
}

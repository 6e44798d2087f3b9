package nl.veerkracht.screening;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;

/** One page of the school toolkit in every language; which of them is shown, the screen knows. */
public final class SchoolPage {

    private final Guide guide;
    private final Sheet sheet;
    private final boolean easy;

    SchoolPage(Guide guide, Sheet sheet, boolean easy) {
        this.guide = guide;
        this.sheet = sheet;
        this.easy = easy;
    }

    public GuidePage words(Locale language) {
        return guide.of(language, sheet);
    }

    /** The language its words are in where that is not the one of the screen. */
    public @Nullable Locale otherwise(Locale language) {
        return guide.speaks(language) ? null : Texts.DUTCH;
    }

    public Sheet sheet() {
        return sheet;
    }

    public boolean first() {
        return sheet == Sheet.SCHOOL;
    }

    /** Whether it is shown in a few short sentences. */
    public boolean easy() {
        return easy;
    }

    /** Where a page is; who reads easily, goes on doing so. */
    public String path(Sheet other) {
        return other.path() + (easy ? "?easy=true" : "");
    }

    /** The same page, the other way. */
    public String otherWay() {
        return sheet.path() + (easy ? "" : "?easy=true");
    }

    /** The pages that the first one leads to, in order. */
    public Map<Sheet, GuidePage> further(Locale language) {
        Map<Sheet, GuidePage> pages = new LinkedHashMap<>();
        Sheet.further().forEach(one -> pages.put(one, guide.of(language, one)));
        return pages;
    }
}

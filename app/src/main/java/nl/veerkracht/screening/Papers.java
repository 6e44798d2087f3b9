package nl.veerkracht.screening;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.paper.Pdf;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;

/** The school toolkit and the sheet for the wall of the hall, as paper that a screen reader reads too. */
@Component
class Papers {

    private final Guide guide;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Crisis crisis;

    Papers(Guide guide, TemplateEngine templates, Texts texts, Crisis crisis) {
        this.guide = guide;
        this.templates = templates;
        this.texts = texts;
        this.crisis = crisis;
    }

    /** The language of this code that the toolkit speaks wholly; Dutch when there is none. */
    Locale spoken(String code) {
        return texts.languages().stream()
                .filter(language -> language.getLanguage().equals(code))
                .filter(language -> texts.speaks(language, "screening") && guide.speaks(language))
                .findFirst()
                .orElse(Texts.DUTCH);
    }

    byte[] of(Sheet sheet, Locale language) {
        SheetPaper paper = new SheetPaper(texts, language, crisis, Pdf.STYLE);
        return printed("screening/sheet-paper", Map.of("paper", paper, "page", guide.of(language, sheet)));
    }

    /** @param address where visitors say what they thought */
    byte[] wall(Screening screening, String address, Locale language) {
        SheetPaper paper = new SheetPaper(texts, language, crisis, Pdf.STYLE);
        return printed(
                "screening/wall-paper",
                Map.of("paper", paper, "screening", screening, "address", address, "squares", Qr.of(address)));
    }

    private byte[] printed(String template, Map<String, Object> model) {
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", model, page);
        return Pdf.of(page.toString());
    }
}

package nl.veerkracht.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives media the help card: to look at, to download, and to put into a page of theirs. */
@Controller
class CardController {

    /**
     * Pages are not kept on a device, cards are: they are the same for everybody, a news site may show one a million times, and that it lies in the memory of a
     * browser tells only that somebody read the news. An hour, so that a number that changes is right on all screens within the hour.
     */
    private static final String KEPT = "public, max-age=3600";

    private final CardFiles files;

    CardController(CardFiles files) {
        this.files = files;
    }

    @GetMapping(PortalConfiguration.UNDER + "/60")
    String page(
            @RequestParam(name = "in", defaultValue = "") String language,
            @RequestParam(name = "as", defaultValue = "") String shape,
            @RequestParam(name = "lang", defaultValue = "nl") String read,
            Model model) {
        Locale in = files.language(language).or(() -> files.language(read)).orElse(Texts.DUTCH);
        CardPage.@Nullable Chosen chosen = CardShape.named(shape)
                .map(as -> new CardPage.Chosen(in, as, files.site()))
                .orElse(null);
        model.addAttribute("page", new CardPage(files.languages(), chosen, files.words(in)));
        return "portal/card";
    }

    @GetMapping(PortalConfiguration.CARDS + "/{language}/{shape}.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable("language") String language,
            @PathVariable("shape") String shape,
            @PathVariable("kind") String kind,
            HttpServletResponse response) {
        Locale in = files.language(language).orElseThrow(Refused::notShown);
        CardShape as = CardShape.named(shape)
                .filter(found -> found.kinds.contains(kind))
                .orElseThrow(Refused::notShown);
        CardFiles.Made made = files.file(in, as, kind);
        response.setHeader("Cache-Control", KEPT);
        response.setHeader("Content-Disposition", "inline; filename=\"" + name(in, as, kind) + '"');
        // A card is there to be shown on other sites.
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        return ResponseEntity.ok().contentType(made.type()).eTag(made.tag()).body(made.content());
    }

    @GetMapping(PortalConfiguration.FRAMED + "/{language}")
    String framed(@PathVariable("language") String language, Model model) {
        // Whatever somebody wrote into a page elsewhere, its readers see where help is.
        Locale in = files.language(language).orElse(Texts.DUTCH);
        model.addAttribute("card", new CardFrame(files.words(in), files.site()));
        return "portal/cardframe";
    }

    /** What a file is called where it is kept. */
    static String name(Locale language, CardShape shape, String kind) {
        return "hulpkaart-" + language.getLanguage() + "-" + shape.code() + "." + kind;
    }
}

package nl.veerkracht.herspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where she writes, gives marks, tells her story and takes things back. */
@Controller
class HerVoiceController {

    record Writing(@Nullable String kind, @Nullable String text) {}

    record Giving(
            @Nullable String kind,
            @Nullable Integer a,
            @Nullable Integer b,
            @Nullable Integer c,
            @Nullable Integer d,
            @Nullable String words) {

        List<Integer> marks() {
            return Stream.of(
                            Optional.ofNullable(a),
                            Optional.ofNullable(b),
                            Optional.ofNullable(c),
                            Optional.ofNullable(d))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    record Telling(@Nullable String text) {}

    private final HerReading reading;
    private final HerWriting writing;
    private final Pointing pointing;

    HerVoiceController(HerReading reading, HerWriting writing, Pointing pointing) {
        this.reading = reading;
        this.writing = writing;
        this.pointing = pointing;
    }

    /**
     * @param kind what she came for, such as an objection from the page of shares
     * @param about what she pointed at, as a code that says nothing in an address
     */
    @GetMapping("/pages/6")
    String letters(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String language,
            Model model) {
        Locale spoken = "en".equals(language) ? Texts.ENGLISH : Texts.DUTCH;
        String words = about == null ? null : pointing.words(about, spoken);
        model.addAttribute("form", new Writing(kind, words));
        return letters(model);
    }

    private String letters(Model model) {
        model.addAttribute("page", reading.letters());
        return "herspace/letters";
    }

    @PostMapping("/pages/6")
    String write(@ModelAttribute("form") Writing form, BindingResult errors, Model model, RedirectAttributes redirect) {
        Optional<Letter.Kind> kind = kind(form.kind());
        if (kind.isEmpty()) {
            errors.rejectValue("kind", "herspace.letter.kind.missing");
        }
        lengthOf(form.text(), "text", HerWriting.LONG, errors);
        if (errors.hasErrors() || kind.isEmpty() || form.text() == null) {
            return letters(model);
        }
        writing.write(kind.get(), form.text());
        Notice.after(redirect, "herspace.letter.sent");
        return "redirect:/pages/6";
    }

    private static Optional<Letter.Kind> kind(@Nullable String code) {
        return Letter.HERS.stream().filter(one -> one.name().equals(code)).findFirst();
    }

    @GetMapping("/pages/7")
    String marks(@ModelAttribute("form") Giving form, Model model) {
        model.addAttribute("page", reading.marks());
        model.addAttribute(
                "kind", Marks.Kind.CONTACT.name().equals(form.kind()) ? Marks.Kind.CONTACT : Marks.Kind.MONTH);
        return "herspace/marks";
    }

    @PostMapping("/pages/7")
    String give(@ModelAttribute("form") Giving form, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (form.marks().size() != Marks.COUNT) {
            errors.reject("herspace.marks.missing");
        }
        if (form.words() != null && form.words().length() > HerWriting.LONG) {
            errors.rejectValue("words", "herspace.fault.long");
        }
        if (errors.hasErrors()) {
            return marks(form, model);
        }
        Marks.Kind kind = Marks.Kind.CONTACT.name().equals(form.kind()) ? Marks.Kind.CONTACT : Marks.Kind.MONTH;
        writing.give(kind, new ArrayList<>(form.marks()), form.words());
        Notice.after(redirect, "herspace.marks.given");
        return "redirect:/pages/7?kind=" + kind.name();
    }

    @GetMapping("/pages/8")
    String story(@ModelAttribute("form") Telling form, Model model) {
        HerPage<Story> page = reading.story();
        model.addAttribute("page", page);
        model.addAttribute("team", reading.team().is());
        return "herspace/story";
    }

    @PostMapping("/pages/8")
    String tell(@ModelAttribute("form") Telling form, BindingResult errors, Model model, RedirectAttributes redirect) {
        lengthOf(form.text(), "text", HerWriting.STORY, errors);
        if (errors.hasErrors() || form.text() == null) {
            return story(form, model);
        }
        writing.tell(form.text());
        return kept(redirect, "herspace.story.kept");
    }

    @PostMapping("/pages/8/give")
    String giveStory(@RequestParam("to") UUID account, RedirectAttributes redirect) {
        writing.giveStory(account);
        return kept(redirect, "herspace.story.given");
    }

    @PostMapping("/pages/8/back")
    String takeStoryBack(@RequestParam("to") UUID account, RedirectAttributes redirect) {
        writing.takeStoryBack(account);
        return kept(redirect, "herspace.story.taken-back");
    }

    private static String kept(RedirectAttributes redirect, String notice) {
        Notice.after(redirect, notice);
        return "redirect:/pages/8";
    }

    @PostMapping("/pages/4")
    String takeBack(@RequestParam("share") UUID share, RedirectAttributes redirect) {
        writing.takeBack(share);
        Notice.after(redirect, "herspace.shared.taken-back");
        return "redirect:/pages/4";
    }

    private static void lengthOf(@Nullable String text, String field, int longest, BindingResult errors) {
        if (text == null || text.isBlank()) {
            errors.rejectValue(field, "herspace.fault.empty");
        } else if (text.length() > longest) {
            errors.rejectValue(field, "herspace.fault.long");
        }
    }
}

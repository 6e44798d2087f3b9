package nl.veerkracht.herspace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.plan.Held;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.plan.Saved;
import nl.veerkracht.timeline.Kept;
import nl.veerkracht.timeline.Side;
import nl.veerkracht.timeline.Telling;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where she adds something herself: to a domain of her plan, and to what is told of her life. */
@Controller
class HerAddingController {

    static final int TITLE = 120;

    record Said(
            int d,
            @Nullable String mark,
            @Nullable String dream,
            @Nullable String goal,
            @Nullable Integer version) {}

    record Added(
            int d,
            @Nullable String what,
            @Nullable String by,
            @Nullable String words) {}

    record Told(
            @Nullable String title,
            @Nullable String happened,
            @Nullable String happenedDay,
            @Nullable String happenedMonth,
            @Nullable String happenedYear,
            @Nullable String words,
            @Nullable Boolean turning) {

        Telling telling(String title) {
            String date = DateFields.partial(happenedDay, happenedMonth, happenedYear);
            return new Telling(Side.HER, date, title, blank(words), Boolean.TRUE.equals(turning));
        }
    }

    private final HerAdding adding;

    HerAddingController(HerAdding adding) {
        this.adding = adding;
    }

    @GetMapping("/pages/12")
    String domain(@RequestParam(name = "d", defaultValue = "1") int number, Model model) {
        HerPage<Held<Part.Domain>> page = adding.domain(numbered(number));
        Part.Domain now = page.is().part();
        String mark = now.mark() == null ? null : now.mark().toString();
        model.addAttribute("form", new Said(number, mark, now.dream(), now.goal(), null));
        return domain(page, new Added(number, null, null, null), model);
    }

    private static String domain(HerPage<Held<Part.Domain>> page, Added added, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("added", added);
        return "herspace/domain-add";
    }

    @PostMapping("/pages/12")
    String say(@ModelAttribute("form") Said form, BindingResult errors, Model model, RedirectAttributes redirect) {
        LifeDomain which = numbered(form.d());
        String mark = blank(form.mark());
        if (mark != null && !mark.matches("\\d{1,2}")) {
            errors.rejectValue("mark", "plan.fault.mark");
        }
        if (!errors.hasErrors()
                && done(
                        adding.say(
                                which,
                                form.version() == null ? -1 : form.version(),
                                mark == null ? null : Integer.valueOf(mark),
                                blank(form.dream()),
                                blank(form.goal())),
                        errors)) {
            return back(redirect);
        }
        model.addAttribute("mine", !errors.hasFieldErrors());
        return domain(adding.domain(which), new Added(form.d(), null, null, null), model);
    }

    @PostMapping("/pages/12/step")
    String step(@ModelAttribute("added") Added form, BindingResult errors, Model model, RedirectAttributes redirect) {
        LifeDomain which = numbered(form.d());
        LocalDate by = DateFields.dayOrNone(errors, "by", form.by());
        if (!errors.hasErrors() && done(adding.step(which, typed(form.what()), by, adding.called("ik")), errors)) {
            return back(redirect);
        }
        return again(which, form, model);
    }

    @PostMapping("/pages/12/success")
    String success(
            @ModelAttribute("added") Added form, BindingResult errors, Model model, RedirectAttributes redirect) {
        LifeDomain which = numbered(form.d());
        return done(adding.success(which, typed(form.words())), errors) ? back(redirect) : again(which, form, model);
    }

    private String again(LifeDomain which, Added form, Model model) {
        HerPage<Held<Part.Domain>> page = adding.domain(which);
        Part.Domain now = page.is().part();
        String mark = now.mark() == null ? null : now.mark().toString();
        model.addAttribute("form", new Said(form.d(), mark, now.dream(), now.goal(), null));
        return domain(page, form, model);
    }

    private static boolean done(Saved saved, BindingResult errors) {
        if (saved instanceof Saved.Fault fault) {
            errors.rejectValue(fault.field().isEmpty() ? null : fault.field(), fault.key());
        }
        if (saved instanceof Saved.Changed) {
            errors.reject("herspace.add.meanwhile");
        }
        return saved instanceof Saved.Done;
    }

    private static String back(RedirectAttributes redirect) {
        Notice.after(redirect, "herspace.add.kept");
        return "redirect:/pages/2";
    }

    @GetMapping("/pages/13")
    String told(@ModelAttribute("form") Told form, Model model) {
        model.addAttribute("page", adding.told());
        return "herspace/told";
    }

    @PostMapping("/pages/13")
    String tell(@ModelAttribute("form") Told form, BindingResult errors, Model model, RedirectAttributes redirect) {
        String title = typed(form.title());
        if (title.isEmpty()) {
            errors.rejectValue("title", "herspace.fault.empty");
        }
        if (title.length() > TITLE || typed(form.words()).length() > HerWriting.LONG) {
            errors.rejectValue(title.length() > TITLE ? "title" : "words", "herspace.fault.long");
        }
        if (errors.hasErrors()) {
            return told(form, model);
        }
        if (adding.tell(form.telling(title)) instanceof Kept.Fault fault) {
            errors.rejectValue(fault.field(), fault.key());
            return told(form, model);
        }
        Notice.after(redirect, "herspace.told.kept");
        return "redirect:/pages/13";
    }

    @PostMapping("/pages/13/away")
    String remove(@RequestParam("event") UUID event, RedirectAttributes redirect) {
        adding.remove(event);
        Notice.after(redirect, "herspace.told.gone");
        return "redirect:/pages/13";
    }

    private static LifeDomain numbered(int number) {
        return Arrays.stream(LifeDomain.values())
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(Refused::notShown);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

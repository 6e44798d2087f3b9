package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form in which a helper sees, last, what leaves the conversation. */
@Controller
class PassController {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int OLDEST = 120;

    record Form(
            @Nullable List<String> facts,
            @Nullable String area,
            @Nullable String told,
            @Nullable String givenNames,
            @Nullable String surname,
            @Nullable String age,
            @Nullable String description,
            @Nullable String reach,
            @Nullable Boolean danger) {

        List<String> words() {
            return facts == null
                    ? List.of()
                    : facts.stream()
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .toList();
        }
    }

    private final Helpline helpline;

    PassController(Helpline helpline) {
        this.helpline = helpline;
    }

    @GetMapping("/helpline/{id}/pass-on/{agreed}")
    String form(@PathVariable UUID id, @PathVariable UUID agreed, Model model) {
        model.addAttribute(
                "form",
                new Form(
                        null,
                        LifeArea.TOLD.name(),
                        LocalDate.now(HERE).toString(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return show(id, agreed, List.of(), model);
    }

    @PostMapping("/helpline/{id}/pass-on/{agreed}")
    String pass(
            @PathVariable UUID id,
            @PathVariable UUID agreed,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<PassedOn> what = read(form, errors);
        if (what.isPresent()) {
            switch (helpline.passOn(new ConversationId(id), agreed, what.get())) {
                case Passed.On on -> {
                    Notice.after(redirect, "helpline.notice.passed-on");
                    return "redirect:/signals/" + on.signal().value();
                }
                case Passed.Wrong wrong ->
                    wrong.faults()
                            .forEach(fault ->
                                    errors.reject(fault.key(), fault.args().toArray(), null));
            }
        }
        return show(id, agreed, form.words(), model);
    }

    private String show(UUID id, UUID agreed, List<String> facts, Model model) {
        model.addAttribute("talk", id.toString());
        model.addAttribute("facts", facts);
        model.addAttribute("agreed", helpline.agreed(new ConversationId(id), agreed));
        return "helpline/pass";
    }

    private static Optional<PassedOn> read(Form form, BindingResult errors) {
        LocalDate told = DateFields.day(errors, "told", form.told());
        LifeArea area = Arrays.stream(LifeArea.values())
                .filter(one -> one.name().equals(form.area()))
                .findFirst()
                .orElse(LifeArea.TOLD);
        Integer age = age(form.age(), errors);
        require(errors, !form.words().isEmpty(), "facts");
        require(errors, !blank(form.description()), "description");
        require(errors, !blank(form.reach()), "reach");
        if (errors.hasErrors() || told == null) {
            return Optional.empty();
        }
        return Optional.of(new PassedOn(
                form.words(),
                area,
                told,
                form.givenNames(),
                form.surname(),
                age,
                Objects.requireNonNull(form.description()).strip(),
                Objects.requireNonNull(form.reach()).strip(),
                Boolean.TRUE.equals(form.danger())));
    }

    private static void require(BindingResult errors, boolean right, String field) {
        if (!right) {
            errors.rejectValue(field, "helpline.pass." + field + ".missing");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable Integer age(@Nullable String typed, BindingResult errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        boolean number = typed.strip().matches("\\d{1,3}") && Integer.parseInt(typed.strip()) <= OLDEST;
        if (!number) {
            errors.rejectValue("age", "helpline.pass.age.wrong");
            return null;
        }
        return Integer.valueOf(typed.strip());
    }
}

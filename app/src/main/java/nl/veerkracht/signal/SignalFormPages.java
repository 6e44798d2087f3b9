package nl.veerkracht.signal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a signal, and correcting one. Nothing that was typed is kept anywhere before it is sent, and nothing is lost on the way. */
@Controller
class SignalFormPages {

    private static final Pattern NUMBERED = Pattern.compile("(observations|handles)\\[(\\d{1,2})]\\.\\w+");

    private final Signals signals;
    private final Colleagues colleagues;
    private final LifeAreas areas;
    private final Clock clock;

    SignalFormPages(Signals signals, Colleagues colleagues, LifeAreas areas, Clock clock) {
        this.signals = signals;
        this.colleagues = colleagues;
        this.areas = areas;
        this.clock = clock;
    }

    /** The binder reckons with whatever stands between the brackets, so that is looked at before it does. */
    @InitBinder
    void refuseStrangeNumbers(HttpServletRequest request) {
        Set<String> names = request.getParameterMap().keySet();
        if (strange(names, "observations") || strange(names, "handles")) {
            throw new Refused(HttpStatus.BAD_REQUEST, "web.error.400.text");
        }
    }

    private static boolean strange(Set<String> all, String list) {
        List<String> names = all.stream().filter(name -> name.startsWith(list)).toList();
        Set<Integer> numbers = names.stream()
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(2)))
                .collect(Collectors.toSet());
        return !names.stream().allMatch(name -> NUMBERED.matcher(name).matches())
                || numbers.stream().anyMatch(number -> number >= numbers.size());
    }

    @GetMapping("/signals/new")
    String fresh(Model model) {
        Signaller last = signals.lastSignaller().orElse(null);
        String name = Acting.current()
                .account()
                .flatMap(colleagues::of)
                .map(Colleague::name)
                .orElse(null);
        return form(FormCopies.fresh(Observed.today(clock.instant()), name, last), "/signals/new", model);
    }

    /** {@code step} is what the pressed button does: send it, or change the form and show it again. */
    @PostMapping("/signals/new")
    String give(
            @ModelAttribute("form") SignalForm form,
            BindingResult result,
            @RequestParam(name = "step", defaultValue = "send") String step,
            Model model) {
        return step.equals("send") ? send(form, result, model) : changed(form, step, "/signals/new", model);
    }

    private String send(SignalForm form, BindingResult result, Model model) {
        JsonNode given = SignalJson.tree(form.given());
        if (FormFaults.found(form, signals.faults(given), result)) {
            return again("/signals/new", model);
        }
        return switch (signals.receive(given)) {
            case Receipt.Stored stored -> onwards(form, stored.id());
            case Receipt.KnownAlready known -> onwards(form, known.id());
            case Receipt.Invalid invalid -> {
                FormFaults.found(form, invalid.faults(), result);
                yield again("/signals/new", model);
            }
        };
    }

    private static String onwards(SignalForm form, SignalId id) {
        return "redirect:/signals/" + id.value() + (form.inDanger() ? "/emergency" : "/sent");
    }

    @GetMapping("/signals/{id}/correct")
    String correct(@PathVariable("id") UUID id, Model model) {
        SignalView view = signals.read(new SignalId(id)).orElseThrow(Refused::notShown);
        if (!Holding.by(Acting.current(), view) || view.meta().state() != SignalState.OPEN) {
            throw Refused.notShown();
        }
        return form(FormCopies.of(view), "/signals/" + id + "/correct", model);
    }

    @PostMapping("/signals/{id}/correct")
    String correct(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") SignalForm form,
            BindingResult result,
            @RequestParam(name = "step", defaultValue = "send") String step,
            Model model,
            RedirectAttributes redirect) {
        String path = "/signals/" + id + "/correct";
        if (!step.equals("send")) {
            return changed(form, step, path, model);
        }
        JsonNode given = SignalJson.tree(form.given());
        if (FormFaults.found(form, signals.faults(given), result)) {
            return again(path, model);
        }
        return switch (signals.correct(new SignalId(id), version(form), given)) {
            case Correction.Corrected corrected -> {
                Notice.after(redirect, "signal.corrected");
                yield "redirect:/signals/" + id;
            }
            case Correction.Invalid invalid -> {
                FormFaults.found(form, invalid.faults(), result);
                yield again(path, model);
            }
            case Correction.ChangedMeanwhile meanwhile -> conflict(form, meanwhile.theirs(), path, model);
        };
    }

    /** Both versions beside each other; the form keeps what was typed and takes the new version number, so that saving again is a choice. */
    private String conflict(SignalForm mine, SignalView theirs, String path, Model model) {
        if (theirs.meta().state() != SignalState.OPEN || Views.intake(theirs) == null) {
            throw new Refused("signal.refused.moved");
        }
        SignalForm stored = FormCopies.of(theirs);
        model.addAttribute("differences", FormDifferences.between(mine, stored));
        return form(mine.withVersion(Objects.requireNonNull(stored.version())), path, model);
    }

    private static int version(SignalForm form) {
        String version = form.version();
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private String changed(SignalForm form, String step, String path, Model model) {
        if (step.equals("danger")) {
            model.addAttribute("form", form.withDanger(true));
            model.addAttribute("action", path);
            return "signal/danger";
        }
        return form(step(form, step), path, model);
    }

    private static SignalForm step(SignalForm form, String step) {
        return switch (step) {
            case "add" -> form.oneMore();
            case "no-danger" -> form.withDanger(false);
            default -> step.matches("remove-\\d{1,2}") ? form.without(Integer.parseInt(step.substring(7))) : form;
        };
    }

    private String form(SignalForm form, String path, Model model) {
        BindingResult clean = new BeanPropertyBindingResult(form, "form");
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", clean);
        return again(path, model);
    }

    private String again(String path, Model model) {
        model.addAttribute("action", path);
        model.addAttribute("areas", areas.rows());
        if (!model.containsAttribute("differences")) {
            model.addAttribute("differences", List.of());
        }
        return "signal/form";
    }
}

package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.trajectory.Forms;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.DateFields;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line's transitions. */
@Controller
class TransitionController {

    private static final String ALL = "/trajectories/{id}/transitions";
    private static final String ONE = ALL + "/{transition}";

    record PassageForm(
            @Nullable String kind,
            @Nullable String from,
            @Nullable String to,
            @Nullable String day,
            @Nullable Integer version) {

        @Nullable
        Passage passage(BindingResult errors) {
            Transition.Kind what = Forms.choice(errors, "kind", Transition.Kind.class, kind, Transitions.NO_CHOICE);
            String where = Forms.words(errors, "to", to, Transitions.SHORT, Transitions.NO_WORDS);
            String whence = Forms.wordsOrNone(errors, "from", from, Transitions.SHORT);
            LocalDate when = DateFields.day(errors, "day", day);
            return what == null || where == null || when == null || errors.hasErrors()
                    ? null
                    : new Passage(what, whence, where, when);
        }
    }

    record WordsForm(
            @Nullable String answer,
            @Nullable String words,
            @Nullable String day) {}

    private final Transitions transitions;
    private final Here here;

    TransitionController(Transitions transitions, Here here) {
        this.transitions = transitions;
        this.here = here;
    }

    @GetMapping(ALL)
    String list(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", transitions.of(id));
        return "transition/transitions";
    }

    @GetMapping(ALL + "/new")
    String form(@PathVariable TrajectoryId id, @ModelAttribute("form") PassageForm form, Model model) {
        model.addAttribute("sheet", transitions.of(id).sheet());
        return "transition/plan";
    }

    @PostMapping(ALL + "/new")
    String plan(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") PassageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Passage passage = form.passage(errors);
        boolean kept = passage != null && Forms.done(transitions.plan(id, passage), errors, model);
        return kept ? back("/trajectories/" + id.value() + "/transitions", redirect) : form(id, form, model);
    }

    @GetMapping(ONE)
    String one(@PathVariable TrajectoryId id, @PathVariable UUID transition, Model model) {
        model.addAttribute("page", transitions.one(id, transition));
        model.addAttribute("form", new WordsForm(null, null, here.today().toString()));
        return "transition/transition";
    }

    @GetMapping(ONE + "/change")
    String change(@PathVariable TrajectoryId id, @PathVariable UUID transition, Model model) {
        Transition one = transitions.one(id, transition).one();
        model.addAttribute(
                "form",
                new PassageForm(
                        one.kind().name(), one.from(), one.to(), one.plannedOn().toString(), one.version()));
        return changing(id, transition, model);
    }

    private String changing(TrajectoryId id, UUID transition, Model model) {
        TransitionPage page = transitions.one(id, transition);
        model.addAttribute("sheet", page.sheet());
        model.addAttribute("one", page.one());
        return "transition/plan";
    }

    @PostMapping(ONE + "/change")
    String changed(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @ModelAttribute("form") PassageForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Passage passage = form.passage(errors);
        boolean kept = passage != null
                && form.version() != null
                && Forms.done(transitions.change(id, transition, form.version(), passage), errors, model);
        return kept ? back(path(id, transition), redirect) : changing(id, transition, model);
    }

    @GetMapping(ONE + "/steps/{step}")
    String step(@PathVariable TrajectoryId id, @PathVariable UUID transition, @PathVariable String step, Model model) {
        model.addAttribute("form", new WordsForm(null, null, here.today().toString()));
        return stepping(id, transition, step(step), model);
    }

    private String stepping(TrajectoryId id, UUID transition, Transition.Step step, Model model) {
        model.addAttribute("page", transitions.one(id, transition));
        model.addAttribute("step", step);
        return "transition/step";
    }

    @PostMapping(ONE + "/steps/{step}")
    String stepped(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @PathVariable String step,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String words = Forms.words(errors, "words", form.words(), Transitions.LONG, Transitions.NO_WORDS);
        LocalDate day = DateFields.day(errors, "day", form.day());
        boolean kept = words != null
                && day != null
                && Forms.done(transitions.ready(id, transition, step(step), day, words), errors, model);
        return kept ? back(path(id, transition), redirect) : stepping(id, transition, step(step), model);
    }

    @PostMapping(ONE + "/steps/{step}/not")
    String notDone(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @PathVariable String step,
            RedirectAttributes redirect) {
        transitions.notReady(id, transition, step(step));
        return back(path(id, transition), redirect);
    }

    @GetMapping(ONE + "/says")
    String words(@PathVariable TrajectoryId id, @PathVariable UUID transition, Model model) {
        Transition one = transitions.one(id, transition).one();
        model.addAttribute(
                "form", new WordsForm(one.assent() == null ? null : one.assent().name(), one.words(), null));
        return saying(id, transition, model);
    }

    private String saying(TrajectoryId id, UUID transition, Model model) {
        model.addAttribute("page", transitions.one(id, transition));
        return "transition/says";
    }

    @PostMapping(ONE + "/says")
    String says(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Transition.Assent assent =
                Forms.choice(errors, "answer", Transition.Assent.class, form.answer(), Transitions.NO_CHOICE);
        String words = Forms.wordsOrNone(errors, "words", form.words(), Transitions.LONG);
        if (assent == null || errors.hasErrors()) {
            return saying(id, transition, model);
        }
        transitions.says(id, transition, assent, words);
        return back(path(id, transition), redirect);
    }

    @PostMapping(ONE + "/along")
    String along(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String what = Forms.words(errors, "words", form.words(), Transitions.SHORT, Transitions.NO_WORDS);
        if (what == null) {
            model.addAttribute("page", transitions.one(id, transition));
            return "transition/transition";
        }
        transitions.along(id, transition, what);
        return back(path(id, transition), redirect);
    }

    @PostMapping(ONE + "/along/{along}")
    String arranged(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @PathVariable UUID along,
            @RequestParam boolean arranged,
            RedirectAttributes redirect) {
        transitions.arranged(id, transition, along, arranged);
        return back(path(id, transition), redirect);
    }

    @PostMapping(ONE + "/happened")
    String happened(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @RequestParam int version,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = DateFields.day(errors, "day", form.day());
        if (day == null || !Forms.done(transitions.happened(id, transition, version, day), errors, model)) {
            model.addAttribute("page", transitions.one(id, transition));
            return "transition/transition";
        }
        return back(path(id, transition), redirect);
    }

    @PostMapping(ONE + "/called-off")
    String callOff(
            @PathVariable TrajectoryId id,
            @PathVariable UUID transition,
            @RequestParam int version,
            RedirectAttributes redirect) {
        if (transitions.callOff(id, transition, version) instanceof Outcome.Changed) {
            throw new Refused("transition.refused.meanwhile");
        }
        return back(path(id, transition), redirect);
    }

    private static Transition.Step step(String code) {
        for (Transition.Step step : Transition.Step.values()) {
            if (step.code().equals(code)) {
                return step;
            }
        }
        throw Refused.notShown();
    }

    private static String path(TrajectoryId id, UUID transition) {
        return "/trajectories/" + id.value() + "/transitions/" + transition;
    }

    private static String back(String path, RedirectAttributes redirect) {
        Notice.after(redirect, "transition.kept");
        return "redirect:" + path;
    }
}

package nl.veerkracht.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Entered;
import nl.veerkracht.questionnaire.Fault;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filling in, concluding and signing. */
@Controller
class WeighingController {

    private static final String FINISH = "finish";
    private static final String REOPEN = "reopen";

    private final Weighings weighings;

    WeighingController(Weighings weighings) {
        this.weighings = weighings;
    }

    @PostMapping("/weighings/of/{thread}")
    String start(@PathVariable("thread") UUID thread, @RequestParam("instrument") String instrument) {
        return "redirect:/weighings/"
                + weighings.start(new ThreadId(thread), instrument).value();
    }

    @GetMapping("/weighings/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "step", required = false) @Nullable Integer step,
            @RequestParam(name = "from", required = false) @Nullable Integer from,
            Model model) {
        var view = weighings.read(new WeighingId(id));
        model.addAttribute("from", from);
        return view.weighing().state() == WeighingState.DRAFT && view.writes()
                ? form(view, WeighingForm.of(view).at(step), model)
                : page(view, model);
    }

    @PostMapping("/weighings/{id}")
    String save(
            @PathVariable("id") UUID id,
            @RequestParam("version") int version,
            @RequestParam(name = "then", defaultValue = "") String then,
            @RequestParam(name = "step", required = false) @Nullable Integer step,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var weighing = new WeighingId(id);
        if (then.equals(REOPEN)) {
            weighings.reopen(weighing);
        }
        return switch (weighings.save(weighing, version, fields)) {
            case Saved.Kept kept -> {
                if (kept.together() || !isStep(then)) {
                    Notice.after(redirect, kept.together() ? "weighing.saved-together" : "weighing.saved");
                }
                yield "redirect:/weighings/" + id + onward(then, step);
            }
            case Saved.Unreadable unreadable -> again(weighing, step, version, fields, unreadable.faults(), model);
            case Saved.Changed changed -> changed(weighing, step, changed, model);
            case Saved.Closed closed -> again(weighing, step, version, fields, List.of(), model);
        };
    }

    /** Onward to a step says which one was left, so that questions that came up there can be told. */
    private static String onward(String then, @Nullable Integer step) {
        if (then.equals(FINISH)) {
            return "/finish";
        }
        if (isStep(then)) {
            return "?step=" + then + (step != null && step < Integer.parseInt(then) ? "&from=" + step : "");
        }
        return step == null ? "" : "?step=" + step;
    }

    /** Who sent no step sent questions of any: they are shown again wherever they stand. */
    private static int shownAgain(@Nullable Integer step) {
        return step == null ? WeighingForm.WHOLE : step;
    }

    private static boolean isStep(String then) {
        return then.matches("\\d{1,3}");
    }

    private String again(
            WeighingId id,
            @Nullable Integer step,
            int version,
            MultiValueMap<String, String> fields,
            List<Fault> faults,
            Model model) {
        var view = weighings.read(id);
        return form(view, WeighingForm.of(view).at(shownAgain(step)).again(version, entered(fields), faults), model);
    }

    private String changed(WeighingId id, @Nullable Integer step, Saved.Changed changed, Model model) {
        var view = weighings.read(id);
        return form(view, WeighingForm.of(view).at(shownAgain(step)).changed(changed), model);
    }

    private static Entered entered(Map<String, List<String>> fields) {
        return new Entered(fields);
    }

    @GetMapping("/weighings/{id}/finish")
    String finish(@PathVariable("id") UUID id, Model model) {
        return finish(new WeighingId(id), List.of(), model);
    }

    private String finish(WeighingId id, List<Fault> faults, Model model) {
        var view = weighings.read(id);
        model.addAttribute("faults", faults);
        model.addAttribute("participants", weighings.possibleParticipants(id));
        model.addAttribute("view", view);
        return "weighing/finish";
    }

    @PostMapping("/weighings/{id}/finish")
    String conclude(
            @PathVariable("id") UUID id,
            @RequestParam("version") int version,
            @RequestParam(name = "participant", defaultValue = "") UUID[] participants,
            Model model,
            RedirectAttributes redirect) {
        var others = Arrays.stream(participants).map(AccountId::new).collect(Collectors.toSet());
        return switch (weighings.conclude(new WeighingId(id), version, others)) {
            case Concluded.Done done -> {
                Notice.after(redirect, done.signed() ? "weighing.signed" : "weighing.concluded");
                yield "redirect:/weighings/" + id;
            }
            case Concluded.Unfinished unfinished -> finish(new WeighingId(id), unfinished.faults(), model);
            case Concluded.Changed changed -> {
                Notice.after(redirect, "weighing.read-first");
                yield "redirect:/weighings/" + id;
            }
        };
    }

    @PostMapping("/weighings/{id}/sign")
    String sign(
            @PathVariable("id") UUID id,
            @RequestParam(name = "agrees", defaultValue = "") String agrees,
            @RequestParam(name = "remark", defaultValue = "") String remark,
            Model model,
            RedirectAttributes redirect) {
        var fault = SignForm.fault(agrees, remark);
        if (fault != null) {
            model.addAttribute("signFault", fault);
            model.addAttribute("agrees", agrees);
            model.addAttribute("remark", remark);
            return page(weighings.read(new WeighingId(id)), model);
        }
        weighings.sign(new WeighingId(id), agrees.equals(SignForm.YES), remark.isBlank() ? null : remark.strip());
        Notice.after(redirect, "weighing.you-signed");
        return "redirect:/weighings/" + id;
    }

    @PostMapping("/weighings/{id}/reopen")
    String reopen(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        weighings.reopen(new WeighingId(id));
        Notice.after(redirect, "weighing.reopened");
        return "redirect:/weighings/" + id;
    }

    private static String form(WeighingView view, WeighingForm form, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("form", form);
        return "weighing/form";
    }

    private static String page(WeighingView view, Model model) {
        model.addAttribute("view", view);
        return "weighing/page";
    }
}

package nl.veerkracht.match;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** What fits on one line, and what must be known for it. */
@Controller
class MatchController {

    private static final String PAGE = "/trajectories/{id}/match";

    record AboutForm(
            @Pattern(regexp = "|(19|20)[0-9]{2}", message = "match.fault.born") @Nullable
            String born,

            @Nullable Gender gender,

            @Size(max = 100, message = "web.fault.size") @Nullable
            String city,

            @Size(max = 300, message = "web.fault.size") @Nullable
            String shunned,

            @Pattern(regexp = "|[a-z]{2,3}", message = "match.fault.language") @Nullable
            String language,

            @Nullable Integer version) {

        About about() {
            return new About(
                    born == null || born.isBlank() ? null : Integer.valueOf(born.strip()),
                    gender,
                    city == null || city.isBlank() ? null : city.strip(),
                    shunned == null ? Set.of() : regions(shunned),
                    language == null || language.isBlank() ? null : language);
        }

        private static Set<String> regions(String written) {
            return Arrays.stream(written.split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private final Matches matches;
    private final MatchTerms terms;

    MatchController(Matches matches, MatchTerms terms) {
        this.matches = matches;
        this.terms = terms;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String all, Model model) {
        model.addAttribute("page", matches.look(id));
        model.addAttribute("few", all == null ? terms.few() : Integer.MAX_VALUE);
        return "match/match";
    }

    @GetMapping(PAGE + "/about")
    String about(@PathVariable TrajectoryId id, Model model) {
        MatchPage page = matches.look(id);
        if (!page.mayLead()) {
            throw Refused.notShown();
        }
        About known = page.about();
        model.addAttribute(
                "form",
                new AboutForm(
                        known.born() == null ? "" : known.born().toString(),
                        known.gender(),
                        known.city(),
                        String.join(", ", new TreeSet<>(known.shunned())),
                        known.language(),
                        page.version()));
        return asking(page, model);
    }

    private static String asking(MatchPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "languages",
                page.services().stream()
                        .flatMap(one -> one.service().reach().languages().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
        return "match/about";
    }

    @PostMapping(PAGE + "/about")
    String tell(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") AboutForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            int version = form.version() == null ? 0 : form.version();
            if (matches.await(id, version, form.about()) instanceof Outcome.Done) {
                return back(id, redirect, "match.about.kept");
            }
            model.addAttribute("changed", true);
        }
        return asking(matches.look(id), model);
    }

    @PostMapping(PAGE + "/stop")
    String stop(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        matches.stop(id);
        return back(id, redirect, "match.stopped");
    }

    @PostMapping(PAGE + "/bonds")
    String bind(
            @PathVariable TrajectoryId id,
            @RequestParam String other,
            @RequestParam boolean together,
            RedirectAttributes redirect) {
        if (other.isEmpty()) {
            return back(id, redirect, "match.fault.other");
        }
        Outcome outcome = matches.bind(id, new TrajectoryId(Overview.uuid(other)), together);
        return back(id, redirect, outcome instanceof Outcome.Done ? "match.bound" : "match.fault.other");
    }

    @PostMapping(PAGE + "/bonds/{bond}/end")
    String unbind(@PathVariable TrajectoryId id, @PathVariable UUID bond, RedirectAttributes redirect) {
        matches.unbind(id, bond);
        return back(id, redirect, "match.unbound");
    }

    @PostMapping(PAGE + "/choice/end")
    String endChoice(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        matches.endChoice(id);
        return back(id, redirect, "match.choice.ended");
    }

    static String back(TrajectoryId id, RedirectAttributes redirect, String notice) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/match";
    }

    static Ranked service(MatchPage page, UUID service) {
        return page.service(service).orElseThrow(Refused::notShown);
    }
}

package nl.veerkracht.signal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at signals. */
@Controller
class SignalPages {

    private static final int PAGE = 20;

    private final Signals signals;
    private final Colleagues colleagues;
    private final LifeAreas areas;
    private final ObjectProvider<SignalPart> parts;

    SignalPages(Signals signals, Colleagues colleagues, LifeAreas areas, ObjectProvider<SignalPart> parts) {
        this.signals = signals;
        this.colleagues = colleagues;
        this.areas = areas;
        this.parts = parts;
    }

    @GetMapping("/signals")
    String list(
            @RequestParam(name = "which", defaultValue = "") String which,
            @RequestParam(name = "after", required = false) @Nullable String after,
            Model model) {
        String shown = shown(which);
        SignalPage page = switch (shown) {
            case "unkept" -> signals.unkept(after, PAGE);
            case "organisation" -> signals.ofOrganisation(after, PAGE);
            default -> signals.own(after, PAGE);
        };
        model.addAttribute("which", shown);
        model.addAttribute("page", page);
        model.addAttribute("keepers", keepers(page));
        return "signal/list";
    }

    /** A mandate holder who gives no signals has only the list of the organisation. */
    private static String shown(String which) {
        boolean gives = Acting.current().is(Role.SIGNALLER);
        return gives ? which : "organisation";
    }

    private Map<AccountId, Colleague> keepers(SignalPage page) {
        return colleagues.of(page.lines().stream()
                .map(line -> line.meta().keeper())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    @GetMapping("/signals/{id}")
    String one(@PathVariable("id") UUID id, Model model) {
        SignalView view = signals.read(new SignalId(id)).orElseThrow(Refused::notShown);
        Actor me = Acting.current();
        AccountId keeper = view.meta().keeper();
        model.addAttribute("view", view);
        model.addAttribute("areas", areas.rows());
        model.addAttribute("holds", Holding.by(me, view));
        model.addAttribute("mandate", mandate(me, view));
        model.addAttribute(
                "parts",
                parts.orderedStream().flatMap(part -> part.of(view).stream()).toList());
        model.addAttribute(
                "keeper", keeper == null ? null : colleagues.of(keeper).orElse(null));
        return "signal/detail";
    }

    @GetMapping("/signals/{id}/earlier")
    String earlier(@PathVariable("id") UUID id, Model model) {
        List<EarlierVersion> versions = signals.earlier(new SignalId(id));
        model.addAttribute("id", id);
        model.addAttribute("versions", versions);
        model.addAttribute("areas", areas.rows());
        model.addAttribute(
                "people",
                colleagues.of(versions.stream()
                        .map(EarlierVersion::correctedBy)
                        .distinct()
                        .toList()));
        return "signal/earlier";
    }

    static boolean mandate(Actor actor, SignalView view) {
        return actor.is(Role.MANDATE_HOLDER)
                && actor.organisation()
                        .filter(view.meta().organisation()::equals)
                        .isPresent();
    }

    @GetMapping("/signals/{id}/sent")
    String sent(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("meta", meta(id));
        return "signal/sent";
    }

    @GetMapping("/signals/{id}/emergency")
    String emergency(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("meta", meta(id));
        return "signal/emergency";
    }

    private SignalMeta meta(UUID id) {
        SignalId signal = new SignalId(id);
        SignalMeta meta = signals.metadata(java.util.List.of(signal)).get(signal);
        if (meta == null) {
            throw Refused.notShown();
        }
        return meta;
    }
}

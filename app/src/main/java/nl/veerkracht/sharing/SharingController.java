package nl.veerkracht.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
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

/** The sharing guide, and the lists of what was shared. */
@Controller
class SharingController {

    private static final int PAGE = 25;

    private final Sharing sharing;
    private final ShareLines lines;
    private final Guide guide;
    private final Clock clock;

    SharingController(Sharing sharing, ShareLines lines, Guide guide, Clock clock) {
        this.sharing = sharing;
        this.lines = lines;
        this.guide = guide;
        this.clock = clock;
    }

    @GetMapping("/shares")
    String mine(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        return list(lines.mine(after, PAGE), "/shares", "mine", model);
    }

    @GetMapping("/shares/with-me")
    String withMe(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        return list(lines.withMe(after, PAGE), "/shares/with-me", "with-me", model);
    }

    @GetMapping("/shares/of/{kind}/{resource}")
    String ofHeld(@PathVariable("kind") String kind, @PathVariable("resource") UUID resource, Model model) {
        model.addAttribute("held", resource);
        return list(lines.ofHeld(kind, resource), "", "of-held", model);
    }

    private static String list(ShareLines.Lines found, String path, String which, Model model) {
        model.addAttribute("lines", found.lines());
        model.addAttribute("next", found.next() == null ? null : path + "?after=" + found.next());
        model.addAttribute("which", which);
        return "sharing/shares";
    }

    @GetMapping("/shares/new/{kind}/{resource}")
    String guide(@PathVariable("kind") String kind, @PathVariable("resource") UUID resource, Model model) {
        Shareable.Held held = held(kind, resource);
        Instant end = clock.instant().plus(guide.period());
        model.addAttribute("form", ShareForm.until(end.isBefore(held.expires()) ? end : held.expires()));
        return show(held, model);
    }

    @PostMapping("/shares/new/{kind}/{resource}")
    String share(
            @PathVariable("kind") String kind,
            @PathVariable("resource") UUID resource,
            @ModelAttribute("form") ShareForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        Shareable.Held held = held(kind, resource);
        Wish wish = form.check(result, guide, held, clock.instant());
        if (wish == null) {
            return show(held, model);
        }
        sharing.against(kind, resource, wish).ifPresent(fault -> result.rejectValue(fault.field(), fault.key()));
        if (result.hasErrors()) {
            return show(held, model);
        }
        sharing.share(kind, resource, wish);
        Notice.after(redirect, "sharing.notice.shared");
        return "redirect:/shares";
    }

    @PostMapping("/shares/{id}/withdraw")
    String withdraw(
            @PathVariable("id") UUID id,
            @RequestParam(name = "held", required = false) @Nullable UUID held,
            RedirectAttributes redirect) {
        sharing.withdraw(new ShareId(id));
        Notice.after(redirect, "sharing.notice.withdrawn");
        return held == null ? "redirect:/shares" : "redirect:/shares/of/signal/" + held;
    }

    private Shareable.Held held(String kind, UUID resource) {
        return sharing.held(kind, resource).orElseThrow(Refused::notShown);
    }

    private String show(Shareable.Held held, Model model) {
        model.addAttribute("held", held);
        model.addAttribute("guide", guide);
        return "sharing/guide";
    }
}

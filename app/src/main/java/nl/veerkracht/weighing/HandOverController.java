package nl.veerkracht.weighing;

import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An unsigned weighing goes from one weigher to another. */
@Controller("weighingHandOverController")
class HandOverController {

    private static final int COLLEAGUES = 50;

    private final Weighings weighings;
    private final Colleagues colleagues;

    HandOverController(Weighings weighings, Colleagues colleagues) {
        this.weighings = weighings;
        this.colleagues = colleagues;
    }

    @GetMapping("/weighings/{id}/hand-over")
    String choose(@PathVariable("id") UUID id, Model model) {
        Colleague from = weighings.handedOverFrom(new WeighingId(id));
        model.addAttribute("what", "weighing.hand-over");
        model.addAttribute("path", "/weighings/" + id + "/hand-over");
        model.addAttribute("from", from);
        model.addAttribute(
                "colleagues",
                colleagues.near(from.organisationId(), Role.WEIGHER, COLLEAGUES).stream()
                        .filter(one -> !one.id().equals(from.id()))
                        .toList());
        return "access/pass-on";
    }

    @PostMapping("/weighings/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        Colleague from = weighings.handedOverFrom(new WeighingId(id));
        weighings.handOver(new WeighingId(id), new AccountId(to));
        Notice.after(redirect, "weighing.handed-over");
        return "redirect:/handover/" + from.id().value();
    }
}

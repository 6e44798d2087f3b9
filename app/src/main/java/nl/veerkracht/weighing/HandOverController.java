package nl.veerkracht.weighing;

import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.PassingOn;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
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

    private final Weighings weighings;
    private final Colleagues colleagues;

    HandOverController(Weighings weighings, Colleagues colleagues) {
        this.weighings = weighings;
        this.colleagues = colleagues;
    }

    @GetMapping("/weighings/{id}/hand-over")
    String choose(@PathVariable("id") UUID id, Model model) {
        Colleague from = weighings.handedOverFrom(new WeighingId(id));
        return PassingOn.page(
                model,
                "weighing",
                "/weighings/" + id,
                from,
                colleagues.near(from.organisationId(), Role.WEIGHER, PassingOn.COLLEAGUES));
    }

    @PostMapping("/weighings/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        Colleague from = weighings.handedOverFrom(new WeighingId(id));
        weighings.handOver(new WeighingId(id), new AccountId(to));
        return PassingOn.done(redirect, "weighing.handed-over", from.id());
    }
}

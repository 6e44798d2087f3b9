package nl.veerkracht.consultation;

import java.util.List;
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

/** A question goes from one specialist to another, or back to who asked. */
@Controller("consultationHandOverController")
class HandOverController {

    private final Consultations consultations;
    private final Colleagues colleagues;

    HandOverController(Consultations consultations, Colleagues colleagues) {
        this.consultations = consultations;
        this.colleagues = colleagues;
    }

    @GetMapping("/consultations/{id}/hand-over")
    String choose(@PathVariable("id") UUID id, Model model) {
        HandingOver.Waits waits = consultations.waits(new ConsultationId(id));
        Consultation one = waits.consultation();
        model.addAttribute("returns", true);
        return PassingOn.page(
                model,
                "consultation",
                "/consultations/" + id,
                waits.specialist(),
                one.withShare() ? List.of() : others(waits.specialist(), one.askedBy()));
    }

    @PostMapping("/consultations/{id}/hand-over")
    String handOver(@PathVariable("id") UUID id, @RequestParam("to") UUID to, RedirectAttributes redirect) {
        AccountId from =
                consultations.waits(new ConsultationId(id)).specialist().id();
        consultations.handOver(new ConsultationId(id), new AccountId(to));
        return PassingOn.done(redirect, "consultation.handed-over", from);
    }

    @PostMapping("/consultations/{id}/hand-over/return")
    String giveBack(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        AccountId from =
                consultations.waits(new ConsultationId(id)).specialist().id();
        consultations.giveBack(new ConsultationId(id));
        return PassingOn.done(redirect, "consultation.given-back", from);
    }

    /** Whoever asked does not answer herself. */
    private List<Colleague> others(Colleague specialist, AccountId asker) {
        return colleagues.near(specialist.organisationId(), Role.SPECIALIST, PassingOn.COLLEAGUES).stream()
                .filter(one -> !one.id().equals(asker))
                .toList();
    }
}

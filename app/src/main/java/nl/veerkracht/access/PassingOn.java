package nl.veerkracht.access;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.web.Notice;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a mandate holder chooses who goes on with what somebody held who left. The same in every room, which asks itself who may. */
public final class PassingOn {

    /** How many colleagues are offered at most. */
    public static final int COLLEAGUES = 50;

    private PassingOn() {}

    /**
     * Fills the page; who held the thing is not offered it again.
     *
     * @param room the words of the page begin with this and {@code .hand-over}
     * @param path where the thing is shown; the choice is posted to {@code /hand-over} below it
     * @return the name of the page
     */
    public static String page(Model model, String room, String path, Colleague from, List<Colleague> to) {
        model.addAttribute("what", room + ".hand-over");
        model.addAttribute("path", path + "/hand-over");
        model.addAttribute("from", from);
        model.addAttribute(
                "colleagues",
                to.stream().filter(one -> !one.id().equals(from.id())).toList());
        return "access/pass-on";
    }

    /**
     * Back to all that this person held.
     *
     * @param words key of what is said there
     */
    public static String done(RedirectAttributes redirect, String words, AccountId from) {
        Notice.after(redirect, words);
        return "redirect:/handover/" + from.value();
    }
}

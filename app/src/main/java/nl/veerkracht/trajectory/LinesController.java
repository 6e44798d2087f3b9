package nl.veerkracht.trajectory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class LinesController {

    private final MyLines lines;

    LinesController(MyLines lines) {
        this.lines = lines;
    }

    @GetMapping("/trajectories")
    String mine(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", lines.page(after));
        return "trajectory/mine";
    }
}

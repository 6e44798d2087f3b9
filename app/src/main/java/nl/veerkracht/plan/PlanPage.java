package nl.veerkracht.plan;

import java.util.List;
import nl.veerkracht.trajectory.Sheet;

/** The plan and the load of a line, on a page. */
public record PlanPage(Sheet sheet, FuturePlan plan, List<PlanVersion> versions, Load load) {}

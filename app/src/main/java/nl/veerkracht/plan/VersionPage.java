package nl.veerkracht.plan;

import nl.veerkracht.trajectory.Sheet;

/** A version as it was, beside the plan as it is. */
public record VersionPage(Sheet sheet, PlanVersion version, FuturePlan then, FuturePlan now) {}

package dev.weavewiki.cli;

import dev.weavewiki.Estimate;

/**
 * An estimate in the form in which it is printed as JSON.
 *
 * @param destination where prompts would go; empty where nothing leaves the machine
 */
record EstimateDocument(String destination, Estimate estimate) {}

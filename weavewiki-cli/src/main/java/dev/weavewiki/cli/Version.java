package dev.weavewiki.cli;

import picocli.CommandLine;

/** The version, from the manifest of the jar. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"weavewiki " + (version == null ? "(not packaged)" : version)};
    }
}

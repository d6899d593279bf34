package org.huiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server on this machine costs: processor time, which says the same on a busy machine as on an idle one; resident
 * memory from Linux; heap from its JVM after a full collection.
 */
record ServerProcess(long pid) {

    private static final Pattern RESIDENT = Pattern.compile("(VmRSS|VmHWM):\\s+(\\d+) kB");
    private static final Pattern HEAP = Pattern.compile("used (\\d+)K");

    Duration processorTime() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalArgumentException("There is no process " + pid));
    }

    void putMemory(Figures figures) throws IOException, InterruptedException {
        putResident(figures);
        jcmd("GC.run");
        Matcher heap = HEAP.matcher(jcmd("GC.heap_info"));
        if (heap.find()) {
            figures.put("server.heap_used_mb", Long.parseLong(heap.group(1)) / 1024);
        }
    }

    private void putResident(Figures figures) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (Files.exists(status)) {
            Matcher resident = RESIDENT.matcher(Files.readString(status));
            while (resident.find()) {
                var name = resident.group(1).equals("VmRSS") ? "server.rss_mb" : "server.rss_max_mb";
                figures.put(name, Long.parseLong(resident.group(2)) / 1024);
            }
        }
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(tool, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}

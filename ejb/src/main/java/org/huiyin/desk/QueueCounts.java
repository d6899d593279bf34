package org.huiyin.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many issues stand in each part of the queue, as far as the caller may see. All of them are open. */
public record QueueCounts(
        long open, long overdue, long unassigned, long mine, long waiting, Map<UUID, Long> byWorkgroup) {

    public QueueCounts {
        byWorkgroup = Map.copyOf(byWorkgroup);
    }

    static QueueCounts of(List<Row> groups, long waiting) {
        var byWorkgroup = new HashMap<UUID, Long>();
        long[] sums = new long[4];
        for (var row : groups) {
            var workgroup = row.id(0);
            if (workgroup != null) {
                byWorkgroup.put(workgroup, row.number(1));
            }
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row.count(i + 1);
            }
        }
        return new QueueCounts(sums[0], sums[1], sums[2], sums[3], waiting, byWorkgroup);
    }
}

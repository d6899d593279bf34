package org.huiyin.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiyin.shared.Ids;
import org.huiyin.shared.Role;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MemberRows {

    @PersistenceContext(unitName = "huiyin")
    private EntityManager database;

    void add(Member member) {
        database.persist(member);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    Optional<Member> find(UUID id) {
        return Optional.ofNullable(database.find(Member.class, id));
    }

    Optional<Member> byEmail(String email) {
        return database.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    List<Member> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("select m from Member m where m.id in :ids order by m.id", Member.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    List<Member> page(@Nullable UUID after, int limit) {
        return database.createQuery("select m from Member m where m.id > :after order by m.id", Member.class)
                .setParameter("after", Ids.orBeforeAll(after))
                .setMaxResults(limit)
                .getResultList();
    }

    List<Member> ofWorkgroup(UUID workgroup) {
        return database.createQuery("""
                        select m from Member m where :workgroup member of m.workgroups and m.disabledAt is null
                        order by m.name, m.id""", Member.class)
                .setParameter("workgroup", workgroup)
                .getResultList();
    }

    List<Member> withRole(Role role) {
        return database.createQuery(
                        "select m from Member m where :role member of m.roles and m.disabledAt is null order by m.id",
                        Member.class)
                .setParameter("role", role)
                .getResultList();
    }

    long workgroupsAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? 0
                : database.createQuery("select count(w) from Workgroup w where w.id in :ids", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult();
    }
}

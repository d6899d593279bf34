package org.huiyin.retention;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.huiyin.shared.PersonalData;
import org.huiyin.shared.Wired;

/** All that keep something of a person, for doors that are given them by the container. */
record Stores(List<PersonalData> all) {

    private static final List<String> NAMES = List.of(
            "org.huiyin.intake.WordsOfReporter",
            "org.huiyin.conversation.WordsInConversation",
            "org.huiyin.fix.WordsOfVerdict",
            "org.huiyin.triage.WordsOfFinding",
            "org.huiyin.filter.WordsOfFilter",
            "org.huiyin.notice.NoticeData",
            "org.huiyin.attachment.PicturesOfReport");

    /** Also gives them to whoever asks for all there are. */
    static Stores in(Wired wired) {
        var stores = new Stores(NAMES.stream().map(name -> store(wired, name)).toList());
        wired.with(Instance.class, stores.instance());
        return stores;
    }

    private static PersonalData store(Wired wired, String name) {
        try {
            return (PersonalData) wired.get(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instance<?> instance() {
        return (Instance<?>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    return all.iterator();
                });
    }
}

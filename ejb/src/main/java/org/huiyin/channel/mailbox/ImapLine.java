package org.huiyin.channel.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** One connection to the mailbox, with its folder open. Used by one thread at a time; any thread may cut it. */
final class ImapLine implements AutoCloseable {

    static final int MAILS_A_PAGE = 50;
    static final long BYTES_A_PAGE = 32L * 1024 * 1024;
    private static final int MOST_HEADER_BYTES = 64 * 1024;
    private static final System.Logger LOG = System.getLogger(ImapLine.class.getName());

    private final ImapSettings settings;
    private final DeadlineSockets sockets;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapLine(ImapSettings settings, DeadlineSockets sockets, IMAPStore store, IMAPFolder folder) {
        this.settings = settings;
        this.sockets = sockets;
        this.store = store;
        this.folder = folder;
    }

    static ImapLine to(ImapSettings settings, DeadlineSockets sockets) throws MessagingException {
        var session = Session.getInstance(settings.properties(sockets));
        var store = (IMAPStore) session.getStore("imap");
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapLine(settings, sockets, store, folder);
        } catch (MessagingException | RuntimeException e) {
            sockets.cut();
            throw e;
        }
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    boolean canIdle() throws MessagingException {
        return can("IDLE");
    }

    /** Asked on the line of the folder: the store would open another one for it. */
    private boolean can(String capability) throws MessagingException {
        return (Boolean) folder.doCommand(protocol -> protocol.hasCapability(capability));
    }

    /** Waits until the mailbox stirs, the line breaks, or somebody interrupts it with {@link #stir}. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Has the server say what is new. Ends the waiting; where the server has gone deaf, the timeout of the line does. */
    void stir() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return true;
        });
    }

    /** Where to begin in a mailbox that was never read here: with what lies there unread since that moment. */
    ImapPosition beginning(Instant since) throws MessagingException {
        var unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        fetch(unread);
        long first = folder.getUIDNext();
        for (var message : unread) {
            if (!receivedAt(message, since).isBefore(since)) {
                first = Math.min(first, folder.getUID(message));
            }
        }
        return ImapPosition.beginning(folder.getUIDValidity(), Math.max(0, first - 1), since);
    }

    /** The next mails behind that position; those before it are marked as the operator wants. */
    ImapPage page(ImapPosition asked, long stumbledOn) throws MessagingException {
        stir();
        var known = asked.under(folder.getUIDValidity());
        putAway(known);
        var from = known.putAway();
        var behind = behind(from.last());
        var step = Arrays.copyOf(behind, Math.min(MAILS_A_PAGE, behind.length));
        fetch(step);
        return take(step, from, behind.length > step.length, stumbledOn);
    }

    /** A server that is asked for what lies behind the last one answers with the last one. */
    private Message[] behind(long last) throws MessagingException {
        var behind = new ArrayList<Message>();
        for (var message : folder.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            if (message != null && folder.getUID(message) > last) {
                behind.add(message);
            }
        }
        return behind.toArray(Message[]::new);
    }

    private ImapPage take(Message[] step, ImapPosition from, boolean more, long stumbledOn) throws MessagingException {
        var mails = new ArrayList<ImapPage.Fetched>();
        var position = from;
        long bytes = 0;
        for (var message : step) {
            if (bytes > BYTES_A_PAGE) {
                return new ImapPage(mails, position, true);
            }
            long uid = folder.getUID(message);
            try {
                var mail = one((IMAPMessage) message, uid, from, uid == stumbledOn);
                if (mail != null) {
                    mails.add(mail);
                    bytes += mail.bytes().length;
                }
                position = position.at(uid);
            } catch (MessagingException e) {
                // What was fetched before is kept first; then this one is tried again by itself.
                if (mails.isEmpty()) {
                    throw new Stumbled(uid, e);
                }
                return new ImapPage(mails, position, true);
            }
        }
        return new ImapPage(mails, position, more || !mails.isEmpty());
    }

    /** A mail that cannot be fetched. */
    static final class Stumbled extends MessagingException {

        private final long uid;

        Stumbled(long uid, MessagingException cause) {
            super("Mail " + uid + " cannot be fetched", cause);
            this.uid = uid;
        }

        long uid() {
            return uid;
        }
    }

    private ImapPage.@Nullable Fetched one(IMAPMessage message, long uid, ImapPosition from, boolean giveUp)
            throws MessagingException {
        try {
            var at = receivedAt(message, from.since());
            if (at.isBefore(from.since())) {
                return null;
            }
            if (giveUp) {
                return new ImapPage.Fetched(uid, at, new byte[0], "mail-not-fetchable");
            }
            if (message.getSize() > settings.mostBytes()) {
                return new ImapPage.Fetched(uid, at, header(message), "mail-too-large");
            }
            return new ImapPage.Fetched(uid, at, read(message.getMimeStream(), settings.mostBytes() + 1), null);
        } catch (MessageRemovedException gone) {
            return null;
        } catch (IOException e) {
            throw new MessagingException("Broken off", e);
        }
    }

    private static byte[] header(IMAPMessage message) throws MessagingException {
        var header = new ByteArrayOutputStream();
        for (var lines = message.getAllHeaderLines(); lines.hasMoreElements() && header.size() < MOST_HEADER_BYTES; ) {
            header.writeBytes((lines.nextElement() + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return Arrays.copyOf(header.toByteArray(), Math.min(header.size(), MOST_HEADER_BYTES));
    }

    /** Whatever size the server had named. */
    private static byte[] read(InputStream stream, int most) throws IOException {
        try (stream) {
            return stream.readNBytes(most);
        }
    }

    private void fetch(Message[] messages) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, profile);
    }

    private static Instant receivedAt(Message message, Instant otherwise) throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .orElse(otherwise);
    }

    /** Marks or moves what is kept for certain: one page at most, because each page puts away the one before. */
    private void putAway(ImapPosition kept) throws MessagingException {
        if (settings.afterwards().equals(ImapSettings.LEAVE) || kept.last() <= kept.done()) {
            return;
        }
        var found = Arrays.stream(folder.getMessagesByUID(kept.done() + 1, kept.last()))
                .filter(Objects::nonNull)
                .toArray(Message[]::new);
        fetch(found);
        var ours = new ArrayList<Message>();
        for (var message : found) {
            if (!receivedAt(message, kept.since()).isBefore(kept.since())) {
                ours.add(message);
            }
        }
        if (!ours.isEmpty()) {
            putAway(ours);
        }
    }

    private void putAway(List<Message> done) throws MessagingException {
        var messages = done.toArray(Message[]::new);
        folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        if (settings.moves()) {
            var target = store.getFolder(settings.afterwards());
            if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The folder " + settings.afterwards() + " cannot be made");
            }
            if (can("MOVE")) {
                folder.moveMessages(messages, target);
            } else {
                folder.copyMessages(messages, target);
                folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
                folder.expunge(messages);
            }
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException | RuntimeException e) {
            LOG.log(Level.DEBUG, "The mailbox did not say goodbye", e);
        } finally {
            sockets.cut();
        }
    }
}

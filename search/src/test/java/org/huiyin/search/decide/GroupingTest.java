package org.huiyin.search.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiyin.search.Reason;
import org.huiyin.search.decide.Grouping.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupingTest {

    private static final Grouping GROUPING = new Grouping(new Limits(0.3, 20, 10, 1_000));

    @Test
    void aChainOfWeakLikenessIsNotOneGroup() {
        var chain = IntStream.range(0, 8).mapToObj(i -> alike(i, i + 1, 0.4)).toList();

        assertThat(groups(chain)).allSatisfy(group -> assertThat(group).hasSizeLessThan(3));
    }

    @Test
    void manyWeakPairsTogetherAreAGroup() {
        var pairs = new ArrayList<Alike>();
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < a; b++) {
                pairs.add(alike(a, b, 0.4));
            }
        }

        var made = GROUPING.of(pairs, List.of(), List.of());

        assertThat(made).singleElement().satisfies(group -> {
            assertThat(group.members()).hasSize(5);
            assertThat(group.score()).isCloseTo(0.4, within(1e-9));
        });
    }

    @Test
    void eachMemberSaysWhatTiesItToTheGroupMost() {
        var group = GROUPING.of(List.of(alike(1, 2, 0.9), alike(2, 3, 0.5), alike(1, 3, 0.7)), List.of(), List.of())
                .getFirst();

        assertThat(group.ids()).containsExactly(id(1), id(2), id(3));
        assertThat(group.members().get(2).strongest().other(id(3))).isEqualTo(id(1));
        assertThat(group.members().get(2).strongest().because())
                .extracting(Reason::text)
                .containsExactly("0.7");
    }

    @Test
    void whatPeopleHeldApartIsNotBroughtTogetherByOthers() {
        var pairs = List.of(alike(1, 2, 0.9), alike(2, 3, 0.9), alike(1, 3, 0.9));

        assertThat(groups(pairs, List.of(), List.of(couple(1, 3)))).containsExactly(List.of(id(1), id(2)));
    }

    @Test
    void whatPeoplePutTogetherIsTogetherWithoutLikeness() {
        var said = List.of(couple(1, 2), couple(2, 3));

        var made = GROUPING.of(List.of(), said, List.of());

        assertThat(made).singleElement().satisfies(group -> {
            assertThat(group.ids()).containsExactly(id(1), id(2), id(3));
            assertThat(group.members())
                    .allSatisfy(m -> assertThat(m.strongest()).isNull());
        });
        assertThat(groups(List.of(), said, List.of(couple(1, 2)))).containsExactly(List.of(id(2), id(3)));
    }

    @Test
    void aGroupGrowsToItsLimitOnlyTheSameTextGoesBeyond() {
        var near = new ArrayList<Alike>();
        var same = new ArrayList<Alike>();
        for (int a = 0; a < 14; a++) {
            for (int b = 0; b < a; b++) {
                near.add(alike(a, b, 0.8));
                same.add(alike(a, b, 1));
            }
        }

        assertThat(groups(near)).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(10));
        assertThat(groups(same)).singleElement().satisfies(group -> assertThat(group)
                .hasSize(14));
    }

    @Test
    void onlyTheSurestPairsCountWhereThereAreTooMany() {
        var few = new Grouping(new Limits(0.3, 20, 10, 1));

        assertThat(few.of(List.of(alike(1, 2, 0.8), alike(3, 4, 0.9)), List.of(), List.of()))
                .singleElement()
                .satisfies(group -> assertThat(group.ids()).containsExactly(id(3), id(4)));
    }

    @Test
    void whoWasNotAskedAboutIsNotHeldAgainstAnybody() {
        var few = new Grouping(new Limits(0.3, 2, 100, 1_000));
        var ring = IntStream.range(0, 12)
                .boxed()
                .flatMap(i -> LongStream.rangeClosed(1, 2).mapToObj(step -> alike(i, (int) (i + step) % 12, 0.9)))
                .toList();

        assertThat(few.of(ring, List.of(), List.of()))
                .anySatisfy(group -> assertThat(group.members()).hasSizeGreaterThan(3));
    }

    @Test
    void aTextIsNoPairWithItself() {
        assertThatThrownBy(() -> alike(1, 1, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> alike(1, 2, 1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichPairsAreGivenChangesNothing(long seed) {
        var random = new Random(seed);
        var pairs = pairs(random);
        var together = couples(random, 3);
        var apart = couples(random, 6);
        var made = GROUPING.of(pairs, together, apart);

        Collections.shuffle(pairs, random);
        var turned = pairs.stream()
                .map(p -> random.nextBoolean() ? p : new Alike(p.b(), p.a(), p.probability(), p.because()))
                .toList();
        Collections.shuffle(together, random);
        Collections.shuffle(apart, random);

        var again = GROUPING.of(turned, together, apart);
        assertThat(again.stream().map(Group::ids))
                .isEqualTo(made.stream().map(Group::ids).toList());
        assertThat(again.stream().map(Group::score))
                .isEqualTo(made.stream().map(Group::score).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noGroupHoldsTwoWhoArePartedAndTheSameTextIsNeverParted(long seed) {
        var random = new Random(seed);
        var pairs = pairs(random);
        var apart = couples(random, 8);

        var parted = groups(pairs, List.of(), apart);
        assertThat(apart).allSatisfy(couple -> assertThat(parted)
                .noneMatch(group -> group.contains(couple.a()) && group.contains(couple.b())));

        var made = groups(pairs);
        assertThat(pairs.stream().filter(p -> p.probability() == 1)).allSatisfy(pair -> assertThat(made)
                .anyMatch(group -> group.contains(pair.a()) && group.contains(pair.b())));
        assertThat(made.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    private static LongStream seeds() {
        var one = Long.getLong("seed");
        return one == null ? LongStream.range(0, 40) : LongStream.of(one);
    }

    private static List<Alike> pairs(Random random) {
        var pairs = new ArrayList<Alike>();
        for (int i = 0; i < 60; i++) {
            int a = random.nextInt(25);
            int b = random.nextInt(25);
            if (a != b) {
                pairs.add(alike(a, b, random.nextInt(10) == 0 ? 1 : random.nextDouble()));
            }
        }
        return pairs;
    }

    private static List<Couple> couples(Random random, int count) {
        var couples = new ArrayList<Couple>();
        while (couples.size() < count) {
            int a = random.nextInt(25);
            int b = random.nextInt(25);
            if (a != b) {
                couples.add(couple(a, b));
            }
        }
        return couples;
    }

    private static List<List<String>> groups(List<Alike> pairs) {
        return groups(pairs, List.of(), List.of());
    }

    private static List<List<String>> groups(List<Alike> pairs, List<Couple> together, List<Couple> apart) {
        return GROUPING.of(pairs, together, apart).stream().map(Group::ids).toList();
    }

    private static Alike alike(int a, int b, double probability) {
        return new Alike(id(a), id(b), probability, List.of(new Reason(Reason.Kind.WORDS, "" + probability)));
    }

    private static Couple couple(int a, int b) {
        return new Couple(id(a), id(b));
    }

    private static String id(int number) {
        return "t%02d".formatted(number);
    }
}

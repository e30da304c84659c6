// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"
#include "base/sharedclock.h"
#include "models/messagemodel.h"
#include "tests/ui/windowwarnings.h"
#include "ui/consumer/messagetable.h"
#include "ui/style/rowtints.h"

#include <QAccessible>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace TMinus;
using Column = MessageModel::Column;

class MessageTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksForTheRowWhoseButtonIsClicked();
    void letsGoWhenThePointerLeavesTheButton();
    void selectsByAClickBesideTheButton();
    void acknowledgesWhatIsSelectedByKey();
    void opensDetailsByReturnAndDoubleClick();
    void togglesARowBySpace();
    void asksNothingOfADisarmedRow();
    void givesTheCurrentRowARealButton();
    void movesTheRealButtonWithTheCurrentRow();
    void disarmsTheRealButtonWhileTheAnswerIsOpen();
    void offersCommitAndRollBackForAHalfMessage();
    void sortsByAClickOnAHead();
    void showsTheNewestOnTop();
    void staysWhereTheOperatorScrolled();
    void dropsColumnsThatDoNotFit();
    void marksRowsThatFitARule();

private:
    void take(int from, int count, ConsumeMode mode = ConsumeMode::Plain);
    QPoint buttonOf(int row) const;
    QStringList asked() const;
    QList<ReceivedMessage> messages(int from, int count) const;

    QDateTime m_now;
    std::unique_ptr<SharedClock> m_clock;
    std::unique_ptr<MessageModel> m_model;
    std::unique_ptr<MessageTable> m_table;
    std::unique_ptr<QSignalSpy> m_asked;
};

void MessageTableTest::init()
{
    failOnWarnings();
    m_now = QDateTime(QDate(2027, 1, 12), QTime(6, 32, 7), Qt::UTC);
    m_model = std::make_unique<MessageModel>(1000, [this] { return m_now; });
    m_clock = std::make_unique<SharedClock>([this] { return m_now; });
    m_table = std::make_unique<MessageTable>(*m_model, *m_clock);
    m_table->resize(960, 300);
    m_asked = std::make_unique<QSignalSpy>(m_table.get(), &MessageTable::acknowledgeRequested);
    m_table->show();
    take(1, 3);
}

void MessageTableTest::cleanup()
{
    m_asked.reset();
    m_table.reset();
    m_model.reset();
}

QList<ReceivedMessage> MessageTableTest::messages(int from, int count) const
{
    QList<ReceivedMessage> list;
    for (int number = from; number < from + count; ++number) {
        const QString text = QString::number(number);
        list.append({.messageId = u"ID"_s + text,
                     .receiptHandle = u"handle"_s + text,
                     .body = "body",
                     .publishTime = m_now,
                     .firstConsumeTime = m_now,
                     .nextConsumeTime = m_now.addSecs(300),
                     .consumedTimes = 1});
    }
    return list;
}

void MessageTableTest::take(int from, int count, ConsumeMode mode)
{
    m_model->take({.origin = {u"topic"_s, u"GID_a"_s, mode}}, messages(from, count));
    m_model->flush();
}

/// The ids of the first wish, in their order.
QStringList MessageTableTest::asked() const
{
    QStringList ids;
    for (const MessageHandle &delivery : m_asked->first().first().value<QList<MessageHandle>>())
        ids.append(delivery.messageId);
    return ids;
}

QPoint MessageTableTest::buttonOf(int row) const
{
    return m_table->visualRect(m_model->index(row, int(Column::Ack))).center();
}

void MessageTableTest::asksForTheRowWhoseButtonIsClicked()
{
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, buttonOf(1));

    QCOMPARE(m_asked->count(), 1);
    QCOMPARE(asked(), QStringList({u"ID2"_s}));
    QVERIFY(!m_table->selectionModel()->hasSelection());
}

void MessageTableTest::letsGoWhenThePointerLeavesTheButton()
{
    QTest::mousePress(m_table->viewport(), Qt::LeftButton, {}, buttonOf(1));
    QTest::mouseMove(m_table->viewport(), buttonOf(2));
    QTest::mouseRelease(m_table->viewport(), Qt::LeftButton, {}, buttonOf(2));

    QCOMPARE(m_asked->count(), 0);
}

void MessageTableTest::selectsByAClickBesideTheButton()
{
    const QModelIndex body = m_model->index(2, int(Column::Body));

    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(body).center());

    QCOMPARE(m_asked->count(), 0);
    QVERIFY(m_table->selectionModel()->isRowSelected(2));
}

void MessageTableTest::acknowledgesWhatIsSelectedByKey()
{
    m_table->selectRow(2);
    m_table->selectionModel()->select(m_model->index(0, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);

    QTest::keyClick(m_table.get(), Qt::Key_A);

    QCOMPARE(m_asked->count(), 1);
    QStringList ids = asked();
    ids.sort();
    QCOMPARE(ids, QStringList({u"ID1"_s, u"ID3"_s}));
}

void MessageTableTest::opensDetailsByReturnAndDoubleClick()
{
    const QSignalSpy wanted(m_table.get(), &MessageTable::detailsRequested);
    m_table->setCurrentIndex(m_model->index(1, int(Column::Key)));

    QTest::keyClick(m_table.get(), Qt::Key_Return);
    const QRect cell = m_table->visualRect(m_model->index(2, int(Column::Body)));
    QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());

    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.first().first().toModelIndex().row(), 1);
    QCOMPARE(wanted.last().first().toModelIndex().row(), 2);
    QCOMPARE(m_asked->count(), 0);
}

void MessageTableTest::togglesARowBySpace()
{
    m_table->setCurrentIndex(m_model->index(1, 0));
    QVERIFY(m_table->selectionModel()->isRowSelected(1));

    QTest::keyClick(m_table.get(), Qt::Key_Space);
    QVERIFY(!m_table->selectionModel()->isRowSelected(1));
    QTest::keyClick(m_table.get(), Qt::Key_Space);

    QVERIFY(m_table->selectionModel()->isRowSelected(1));
}

void MessageTableTest::asksNothingOfADisarmedRow()
{
    m_model->begin(m_model->handleAt(m_model->index(1, 0)));
    m_model->flush();
    m_table->setCurrentIndex(m_model->index(1, 0));

    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, buttonOf(1));
    QTest::keyClick(m_table.get(), Qt::Key_A);

    QCOMPARE(m_asked->count(), 0);
}

void MessageTableTest::givesTheCurrentRowARealButton()
{
    m_table->setCurrentIndex(m_model->index(1, int(Column::Key)));
    auto *button = m_table->findChild<QPushButton *>(u"ackCurrent"_s);
    QVERIFY(button);
    QCOMPARE(button->text(), u"Ack"_s);
    QVERIFY2(button->accessibleName().startsWith(u"Acknowledge ID2, 5 minute"_s),
             qPrintable(button->accessibleName()));
    QCOMPARE(QAccessible::queryAccessibleInterface(button)->role(), QAccessible::Button);

    take(7, 2); // above it
    QCOMPARE(button->mapTo(m_table->viewport(), button->rect().center()).y() / 28,
             buttonOf(3).y() / 28);
    QTest::mouseClick(button, Qt::LeftButton);

    QCOMPARE(asked(), QStringList({u"ID2"_s}));
}

void MessageTableTest::movesTheRealButtonWithTheCurrentRow()
{
    m_table->setCurrentIndex(m_model->index(1, 0));
    m_table->setCurrentIndex(m_model->index(2, 0));

    QTRY_COMPARE(m_table->findChildren<QPushButton *>(u"ackCurrent"_s).size(), 1);
    QTest::keyClick(m_table->findChild<QPushButton *>(u"ackCurrent"_s), Qt::Key_Space);

    QCOMPARE(asked(), QStringList({u"ID1"_s}));
}

void MessageTableTest::disarmsTheRealButtonWhileTheAnswerIsOpen()
{
    m_table->setCurrentIndex(m_model->index(1, 0));
    auto *button = m_table->findChild<QPushButton *>(u"ackCurrent"_s);

    m_model->begin(m_model->handleAt(m_model->index(1, 0)));
    m_model->flush();

    QVERIFY(!button->isEnabled());
    QCOMPARE(button->text(), u"…"_s);
}

void MessageTableTest::offersCommitAndRollBackForAHalfMessage()
{
    m_model->clear();
    take(1, 2, ConsumeMode::Half);
    const QSignalSpy settled(m_table.get(), &MessageTable::settleRequested);
    const QRect cell = m_table->visualRect(m_model->index(0, int(Column::Ack)));

    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      cell.center() - QPoint(cell.width() / 4, 0));
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                      cell.center() + QPoint(cell.width() / 4, 0));
    m_table->setCurrentIndex(m_model->index(1, 0));
    QTest::mouseClick(m_table->findChild<QPushButton *>(u"rollBackCurrent"_s), Qt::LeftButton);

    QCOMPARE(settled.count(), 3);
    QCOMPARE(settled.at(0).at(1).value<MessageDeed>(), MessageDeed::Commit);
    QCOMPARE(settled.at(1).at(1).value<MessageDeed>(), MessageDeed::Rollback);
    QCOMPARE(settled.at(2).at(1).value<MessageDeed>(), MessageDeed::Rollback);
    QCOMPARE(settled.at(2).at(0).value<MessageHandle>().messageId, u"ID1"_s);
    QTest::keyClick(m_table.get(), Qt::Key_A);
    QCOMPARE(m_asked->count(), 0);
}

void MessageTableTest::sortsByAClickOnAHead()
{
    QHeaderView *header = m_table->horizontalHeader();
    const QPoint id(header->sectionViewportPosition(int(Column::Id)) + 12, 10);

    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, id);
    QCOMPARE(m_model->index(0, int(Column::Id)).data().toString(), u"ID1"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, id);
    QCOMPARE(m_model->index(0, int(Column::Id)).data().toString(), u"ID3"_s);
}

void MessageTableTest::showsTheNewestOnTop()
{
    take(4, 50);

    QTRY_VERIFY(m_table->verticalScrollBar()->maximum() > 0);
    QCOMPARE(m_table->verticalScrollBar()->value(), 0);
    QCOMPARE(m_table->unseenCount(), 0);
}

void MessageTableTest::staysWhereTheOperatorScrolled()
{
    take(4, 50);
    QTRY_VERIFY(m_table->verticalScrollBar()->maximum() > 5);
    m_table->verticalScrollBar()->setValue(5);
    const QString top = m_model->index(5, int(Column::Id)).data().toString();

    take(100, 5);

    QCOMPARE(m_table->verticalScrollBar()->value(), 10);
    QCOMPARE(m_model->index(10, int(Column::Id)).data().toString(), top);
    QCOMPARE(m_table->unseenCount(), 5);
    m_table->setCurrentIndex(m_model->index(12, 0));
    QTest::keyClick(m_table.get(), Qt::Key_End);
    QCOMPARE(m_table->unseenCount(), 0);
}

void MessageTableTest::dropsColumnsThatDoNotFit()
{
    m_table->resize(900, 300);
    QTRY_VERIFY(m_table->isColumnHidden(int(Column::FirstSeen)));
    QVERIFY(!m_table->isColumnHidden(int(Column::Tag)));

    m_table->resize(640, 300);

    QTRY_VERIFY(m_table->isColumnHidden(int(Column::Tag)));
    QVERIFY(m_table->isColumnHidden(int(Column::Id)));
    QVERIFY(!m_table->isColumnHidden(int(Column::Lease)));
    QVERIFY(!m_table->horizontalScrollBar()->isVisible());
}

/// By a ground and by strokes of its own form; what needs a look keeps its own ground.
void MessageTableTest::marksRowsThatFitARule()
{
    const auto filter = readFilter(u"id:ID2 OR id:ID3"_s, {});
    QVERIFY(filter);
    m_model->setRules({{.text = u"x"_s, .filter = *filter, .tint = RowTint::Violet}});
    m_model->begin(
        {.topic = u"topic"_s, .group = u"GID_a"_s, .messageId = u"ID3"_s, .handle = u"handle3"_s});
    m_model->settle({.receiptHandle = u"handle3"_s, .state = AckVerdict::State::Failed});
    m_model->flush();

    const QImage picture = m_table->viewport()->grab().toImage();

    const Tokens &tokens = tokensOf(m_table->palette());
    const auto at = [&](int row, const QPoint &beside) {
        return picture.pixelColor(m_table->visualRect(m_model->index(row, 0)).topLeft() + beside);
    };
    const QPoint ground(2, 3);
    const int middle = m_table->rowHeight(0) / 2;
    QCOMPARE(at(1, ground), RowTints::ground(RowTint::Violet, tokens)); // ID2
    QCOMPARE(at(0, ground), warnRow(tokens));                           // ID3
    QCOMPARE(at(1, {5, middle}), tokens.held);
    QCOMPARE(at(0, {5, middle}), tokens.held);
    QVERIFY(at(2, {5, middle}) != tokens.held); // ID1
}

QTEST_MAIN(MessageTableTest)
#include "tst_messagetable.moc"

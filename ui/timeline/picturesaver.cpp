// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/picturesaver.h"

#include <QBuffer>
#include <QSaveFile>

namespace TMinus {

namespace {

QString write(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

PictureSaver::PictureSaver(QObject *parent)
    : QObject(parent)
    , m_outcomes([this](std::deque<Outcome> outcomes) { deliver(outcomes); })
{
    m_thread.setMaxThreadCount(1);
}

void PictureSaver::save(const QString &file, const QImage &image)
{
    m_thread.start([this, file, image] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        m_outcomes.post({file, write(file, bytes)});
    });
}

void PictureSaver::save(const QString &file, std::function<QByteArray()> make)
{
    m_thread.start([this, file, make = std::move(make)] {
        m_outcomes.post({file, write(file, make())});
    });
}

void PictureSaver::deliver(const std::deque<Outcome> &outcomes)
{
    for (const Outcome &outcome : outcomes) {
        if (outcome.why.isEmpty())
            Q_EMIT saved(outcome.file);
        else
            Q_EMIT failed(outcome.file, outcome.why);
    }
}

} // namespace TMinus

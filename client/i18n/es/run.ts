import type { en } from '../en/run.ts';
import type { Words } from '../language.ts';

const STEPS = { hour: 'hora', day: 'día' } as const;
const NO_STEP = { hour: 'ninguna hora', day: 'ningún día' } as const;

export const es: Words<typeof en> = {
  tabs: {
    name: 'Lo que dice la corrida',
    impact: 'Efecto',
    money: 'Dinero',
    why: 'Por qué',
    sensitivity: 'Sensibilidad',
    assumptions: 'Supuestos',
    reproduce: 'Reproducir',
  },
  unchanged:
    'Nada cambió, porque la restricción no tocó a ningún camión de los días medidos: cada métrica es igual en los dos mundos.',
  noWhy:
    'Esta corrida se guardó antes de que las corridas se explicaran a sí mismas; córrala de nuevo para ver por qué.',
  course: {
    waitTitle: 'Espera a lo largo de los días medidos',
    waitSubtitle: (step) =>
      `mediana de los camiones que se forman en cada ${STEPS[step]}, banda de ocho de cada diez (P10 a P90), medias de las réplicas; sombreado: lo que está en vigor`,
    lossTitle: 'Valor perdido en productos frescos a lo largo de los días medidos',
    lossSubtitle: (step) =>
      `merma, descuento y rechazo de las cargas que salen en cada ${STEPS[step]}, medias de las réplicas`,
    from: 'Desde',
    waits: (step, longer, all, when, restricted, baseline) =>
      `En ${longer} de ${all} ${STEPS[step]}s la espera mediana es más larga con la restricción; la mayor diferencia es la de ${when}: ${restricted} frente a ${baseline}.`,
    same: (step) => `La espera mediana no difiere en ${NO_STEP[step]} en tanto como lo que se muestra.`,
    none: 'Ningún camión se formó en los días medidos.',
    losses: (restricted, baseline) =>
      `En los días medidos se pierden ${restricted} con la restricción, frente a ${baseline}.`,
    noLoads: 'Ninguna carga de productos frescos salió en los días medidos.',
    noBand: 'Nada de la restricción está en vigor en los días medidos.',
  },
  hours: {
    title: 'Espera media por hora del día',
    subtitle: (from, to) =>
      `de los camiones que se forman en esa hora, en los días medidos, del ${from} al ${to}`,
    axis: 'Espera media, minutos',
    hourAxis: (zone) => `Hora de formarse, hora local (${zone})`,
    hourColumn: (zone) => `Hora, ${zone}`,
    low: 'P10',
    high: 'P90',
    bars: 'Cada valor es la mediana de los días medidos. Las barras van del P10 al P90 de la espera media de la hora sobre las réplicas.',
    untilOpening: (wait) =>
      `Las horas en las que los camiones suelen esperar ${wait} o más en la base, hasta que abren los carriles, están solo en la tabla.`,
    none: 'Ningún camión se formó en los días medidos.',
    finding: (most, hour, restricted, baseline) =>
      `La diferencia es mayor para los camiones que se forman a las ${hour}: ${most}, ${restricted} frente a ${baseline}.`,
    same: 'Ninguna hora del día difiere en tanto como lo que se muestra.',
  },
  metrics: 'Todas las métricas',
  missing: 'Esta corrida se guardó antes de que las corridas conservaran esto; córrala de nuevo para verlo.',
  money: {
    show: 'Mostrar',
    measures: { total: 'USD al día', perTruck: 'USD por camión', share: 'Parte del total' },
    units: { total: 'USD al día', perTruck: 'USD por camión', share: '% del total' },
    channels: 'Costo de la estancia de las cargas de productos frescos, por canal',
    channel: 'Canal',
    commodities: 'Lo mismo, por producto',
    commodity: 'Producto',
    programmes: 'Choferes y estadías de todos los camiones, por programa',
    programme: 'Programa',
    total: 'Total',
    difference: 'Diferencia',
    none: 'Ninguna carga de productos frescos cruzó en los días medidos, así que no hay costo que mostrar.',
    noTrucks: 'Ningún camión cruzó en los días medidos.',
    note: 'Cada kilogramo se pierde una sola vez: como merma, o vendido con descuento, o dentro de una carga rechazada. Las partes son del total del mismo mundo.',
    programmesNote:
      'Cada camión va bajo el programa al que pertenece antes de cualquier restricción. Los choferes y las estadías de las cargas de productos frescos también están en la tabla de arriba, por lo que los dos totales no se suman.',
    interval: 'Gráfica: restringido menos base con su intervalo de 95 %, USD al día.',
    finding: (total, name, part) =>
      `La estancia de las cargas de productos frescos cuesta ${total} más al día; la mayor parte es ${name}, ${part}.`,
    tie: 'El costo total de la estancia no se distingue entre los dos mundos.',
    less: (total) => `La estancia de las cargas de productos frescos cuesta ${total} menos al día.`,
    channelNames: {
      waste: 'Merma',
      discount: 'Descuento en el precio',
      rejection: 'Cargas rechazadas',
      fuel: 'Combustible de refrigeración',
      drayage: 'Acarreo transfronterizo',
      detention: 'Estadías',
      missedOrders: 'Pedidos incumplidos',
    },
    classNames: {
      preInspected: 'Preinspeccionado en México',
      ucp: 'Procesamiento unificado de carga (UCP)',
      fast: 'FAST',
      standard: 'Estándar',
      produceNarp: 'Productos frescos, inspección reducida (NARP)',
      produceOther: 'Otros productos frescos',
      empty: 'Vacío',
    },
  },
  reproduce: {
    intro:
      'La misma petición sobre los mismos datos da los mismos bytes. Cualquiera de estos tres caminos devuelve la corrida.',
    command: 'Línea de comandos',
    address: 'Dirección de esta página',
    scenario: 'Archivo de escenario',
    scenarioUse: (file) => `Guárdelo como ${file} y corra: npm run garita -- run ${file}`,
    facts: 'En qué se apoya',
    seed: 'Semilla',
    replications: 'Réplicas',
    model: 'Versión del modelo',
    demand: 'Demanda',
    figures: 'Capacidad, carriles y llegadas',
    hash: 'SHA-256 del resultado',
    copy: (what) => `Copiar: ${what}`,
    copied: 'Copiado',
    copyFailed: 'Selecciónelo y cópielo a mano',
    download: 'Descargar el resultado en JSON',
    manifest: 'Manifiesto de la corrida',
    manifestUse:
      'Con los hashes de la petición, los datos y el resultado: npm run garita -- verify lo comprueba.',
    saveScenario: 'Guardar el archivo de escenario',
  },
};
